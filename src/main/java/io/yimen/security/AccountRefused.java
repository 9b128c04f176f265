package io.yimen.security;

/** An account cannot be made or given rights like this; the field and the message key say why. */
public class AccountRefused extends RuntimeException {

    private final String field;
    private final String messageKey;

    public AccountRefused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }
}
