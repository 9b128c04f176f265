package io.yimen.application;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People whom something has struck, as the interface takes them. */
public final class Emergencies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Emergencies() {}

    /** A man without papers, hit on the road on 2026-11-25. */
    public static ObjectNode stranger(String township) {
        return (ObjectNode) JSON.readTree("""
                {"township": "%1$s", "channel": "API", "residence": "URBAN", "reason": "车祸后身无分文",
                 "members": [{"ref": "unknown", "name": "无名氏", "birthDate": "1991-01-01", "sex": "MALE", "relation": "HEAD",
                              "noIdReason": "随身证件遗失，说不清身份"}],
                 "incident": {"kind": "TRAFFIC_ACCIDENT", "date": "2026-11-25", "urgent": true, "identityPending": true}}""".formatted(township));
    }

    /** Somebody with a number whose house burned. */
    public static ObjectNode burnedOut(String township, String idNumber) {
        return (ObjectNode) JSON.readTree("""
                {"township": "%1$s", "channel": "API", "residence": "URBAN", "reason": "家中失火",
                 "members": [{"ref": "head", "name": "许家旺", "idNumber": "%2$s", "relation": "HEAD"}],
                 "incident": {"kind": "FIRE", "date": "2026-11-24", "urgent": true}}""".formatted(township, idNumber));
    }

    /** The family of three with an incident and that much wage a month. */
    public static ObjectNode struck(String township, String wage, String incident) {
        ObjectNode family = Families.ofThree(township);
        ((ObjectNode) family.path("incomes").get(0)).put("amount", wage);
        family.set("incident", JSON.readTree(incident));
        return family;
    }

    /** A day that no other test gives to anybody. */
    public static int next() {
        return NEXT.incrementAndGet();
    }
}
