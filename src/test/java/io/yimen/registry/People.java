package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import java.util.concurrent.atomic.AtomicInteger;

/** Named people for tests; their sequence codes 996 to 999 belong to nobody alive. */
public final class People {

    public static final int BEILIN = 610103;
    public static final int NANYUANMEN = 610103001;
    public static final int BAISHULIN = 610103002;
    public static final int LINYI_TOWN = 371424001;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** A number that no other call of this run gives; a woman's, born in the 1960s or 1970s. */
    public static NationalId anotherNumber() {
        int n = NEXT.getAndIncrement();
        String day = "%04d%02d%02d".formatted(1960 + n / 336 % 20, n / 28 % 12 + 1, n % 28 + 1);
        String seventeen = "610103" + day + "998";
        return new NationalId(seventeen + NationalId.checkCharacter(seventeen));
    }

    public static RegisterPerson person(String name, NationalId id, int township) {
        RegionCode home = new RegionCode(Integer.toString(township));
        return new RegisterPerson(name, id, id.birthDate(), id.sex(), home, home, "13812341234", township, null);
    }
}
