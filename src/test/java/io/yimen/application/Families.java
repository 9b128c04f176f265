package io.yimen.application;

import io.yimen.common.NationalId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Families as the interface takes them. The sequence codes 996 to 999 were kept for centenarians, so with these birth dates
 * no number belongs to a living person; each call gives new people.
 */
public final class Families {

    public static final String BEILIN = "610103001";
    public static final String BEILIN_OTHER = "610103002";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Families() {}

    public static String man(LocalDate birth) {
        return number(birth, "999");
    }

    public static String woman(LocalDate birth) {
        return number(birth, "998");
    }

    /** A couple with a child, 1,800.00 yuan of wages a month, consents signed: Dibao in Beilin. */
    public static ObjectNode ofThree() {
        return ofThree(BEILIN);
    }

    public static ObjectNode ofThree(String township) {
        int day = NEXT.incrementAndGet();
        LocalDate grown = LocalDate.of(1975, 1, 1).plusDays(day);
        return (ObjectNode) JSON.readTree("""
                {"township": "%1$s", "channel": "API", "residence": "URBAN", "reason": "务工收入减少",
                 "members": [
                  {"ref": "father", "name": "周建平", "idNumber": "%2$s", "relation": "HEAD", "phone": "13800001234",
                   "hukouTownship": "%1$s", "habitualTownship": "%1$s"},
                  {"ref": "mother", "name": "何玉芳", "idNumber": "%3$s", "relation": "SPOUSE",
                   "hukouTownship": "%1$s", "habitualTownship": "%1$s"},
                  {"ref": "child", "name": "周小雨", "birthDate": "2017-06-01", "sex": "FEMALE", "noIdReason": "未办证",
                   "relation": "CHILD", "study": "COMPULSORY"}],
                 "incomes": [{"member": "father", "kind": "WAGE", "amount": "900.00", "period": "MONTH"}],
                 "assets": {"financial": "8600.00", "dwellings": [{"areaSqm": "52.60"}]},
                 "consents": [{"member": "father", "signedOn": "2026-11-25", "method": "PAPER"},
                              {"member": "mother", "signedOn": "2026-11-25", "method": "PAPER"}],
                 "payee": {"holder": "周建平", "bank": "中国工商银行", "account": "6222020200112233446"},
                 "staffRelative": {"is": false}}""".formatted(township, man(grown), woman(grown)));
    }

    public static ObjectNode member(ObjectNode family, int index) {
        return (ObjectNode) family.path("members").get(index);
    }

    private static String number(LocalDate birth, String sequence) {
        String digits = "610103" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        return digits + NationalId.checkCharacter(digits);
    }
}
