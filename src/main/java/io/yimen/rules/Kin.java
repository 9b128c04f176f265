package io.yimen.rules;

/**
 * Who in the household owes whom support, by their relation to the head, present or not; sets of {@link Places} by member.
 *
 * @param byWork those who are able to give it by working, whatever their income
 * @param byIncome those of whom the income decides
 */
@LegalBasis({"CIVIL-CODE", "TEKUN-2021#art-8"})
record Kin(long[] byWork, long[] byIncome) {

    static Kin among(Standing[] members) {
        long[] byWork = new long[members.length];
        long[] byIncome = new long[members.length];
        for (Standing one : members) {
            for (Standing other : members) {
                boolean owes = one != other
                        && Kinship.oweSupport(
                                one.facts().relation(), other.facts().relation());
                boolean works = other.has(Standing.SUPPORTS_BY_WORK);
                boolean grownUp = !other.has(Standing.MINOR);
                byWork[one.index()] |= Places.when(owes && works, other.index());
                byIncome[one.index()] |= Places.when(owes && !works && grownUp, other.index());
            }
        }
        return new Kin(byWork, byIncome);
    }
}
