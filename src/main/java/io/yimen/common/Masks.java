package io.yimen.common;

/** How personal data is shown when the work does not need the whole of it. */
public final class Masks {

    private Masks() {}

    /** 张三 becomes 张*, 欧阳建国 becomes 欧**国. */
    public static String name(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length <= 1) {
            return name;
        }
        String first = Character.toString(points[0]);
        return points.length == 2
                ? first + "*"
                : first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
    }

    /** {@code 138****1234}; anything shorter than eight characters is hidden whole. */
    public static String phone(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The last four digits of a bank account. */
    public static String account(String account) {
        return "**** " + account.substring(Math.max(0, account.length() - 4));
    }
}
