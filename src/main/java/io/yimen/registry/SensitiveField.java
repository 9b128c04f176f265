package io.yimen.registry;

/** A field of a person that is encrypted, and the names under which it is stored and revealed. */
public enum SensitiveField {
    ID_NUMBER("id_cipher", "idNumber"),
    PHONE("phone_cipher", "phone");

    private final String column;
    private final String wireName;

    SensitiveField(String column, String wireName) {
        this.column = column;
        this.wireName = wireName;
    }

    String column() {
        return column;
    }

    String wireName() {
        return wireName;
    }
}
