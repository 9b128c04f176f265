package io.yimen.policy;

/**
 * What a draft of an unusual start must give: the decision by which arrears are paid when it begins in the past, and why it
 * replaces values that are published for the same day. Empty where there is nothing to say.
 */
public record DraftGrounds(String backPay, String correction) {

    public static final DraftGrounds NONE = new DraftGrounds("", "");
}
