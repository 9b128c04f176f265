package io.yimen.verification.report;

import io.yimen.verification.FactKind;
import io.yimen.verification.ItemView;
import io.yimen.verification.report.Compared.Verdict;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who a member is: identity, life, residence, marriage, benefits elsewhere, disability, study. */
final class ComparedPerson {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{5}([0-9]{3})?");
    private static final String CANCELLED = "CANCELLED";
    private static final int COUNTY_DIGITS = 6;
    /** The Disabled Persons' Federation. */
    private static final String FEDERATION = "CDPF";

    private final Comparison.Rows rows;
    private final Declared.Person member;
    private final FoundByPerson found;

    private ComparedPerson(Comparison.Rows rows, Declared.Person member, FoundByPerson found) {
        this.rows = rows;
        this.member = member;
        this.found = found;
    }

    static void add(Comparison.Rows rows, Declared.Person member, FoundByPerson found) {
        ComparedPerson one = new ComparedPerson(rows, member, found);
        one.identity();
        one.death();
        one.hukou();
        one.marriage();
        one.benefits();
        one.disability();
        one.study();
    }

    private void identity() {
        List<ItemView> unclear = found.unclear(member.ref());
        if (!unclear.isEmpty()) {
            new RowDraft(
                            rows,
                            ComparedItem.IDENTITY,
                            member.ref(),
                            RowDraft.names(unclear.stream().map(ItemView::source)))
                    .add(ItemValue.of(unclear.get(0).state().name()), Verdict.DIFFERS);
        }
    }

    private void death() {
        List<Said> said = said(FactKind.DEATH, FactKind.CREMATION);
        if (!said.isEmpty()) {
            row(ComparedItem.DEATH, said).code("DECEASED");
        }
    }

    /** Registers may know no more than the county, or give the place in words only, which nobody can compare. */
    private void hukou() {
        String declared = member.hukou();
        List<Said> said = said(FactKind.HUKOU);
        if (declared == null || said.isEmpty()) {
            return;
        }
        Said first = said.get(0);
        String place = first.detail("place").orElse("");
        if (first.is("status", CANCELLED) && !member.deceased()) {
            row(ComparedItem.HUKOU, said).code(CANCELLED);
        } else if (PLACE.matcher(place).matches()) {
            row(ComparedItem.HUKOU, said).code(declared.startsWith(place) ? declared : place);
        }
    }

    private void marriage() {
        if (member.married() == null) {
            return;
        }
        said(FactKind.MARRIAGE).stream()
                .filter(said -> said.detail("status").isPresent())
                .findFirst()
                .ifPresent(said -> {
                    boolean isMarried = said.detail("status").orElseThrow().equals("MARRIED");
                    row(ComparedItem.MARRIAGE, List.of(said)).code(isMarried ? "MARRIED" : "NOT_MARRIED");
                });
    }

    /** Dibao and Tekun of another place must not run beside this one. */
    private void benefits() {
        List<Said> said = said(FactKind.OTHER_BENEFIT).stream()
                .filter(one -> one.is("programme", "DIBAO") || one.is("programme", "TEKUN"))
                .toList();
        List<String> foundBenefits = said.stream()
                .map(one -> one.detail("programme").orElseThrow() + "/" + county(one))
                .distinct()
                .sorted()
                .toList();
        if (!foundBenefits.isEmpty()) {
            boolean known = member.benefits().containsAll(foundBenefits);
            row(ComparedItem.BENEFIT, said).add(benefits(foundBenefits), known ? Verdict.AGREES : Verdict.DIFFERS);
        }
    }

    private static String county(Said said) {
        String place = said.detail("place").orElse("");
        return PLACE.matcher(place).matches() ? place.substring(0, COUNTY_DIGITS) : place;
    }

    private static ItemValue benefits(List<String> benefits) {
        return ItemValue.of(benefits.stream()
                .map(benefit -> {
                    String[] parts = benefit.split("/", 2);
                    return Map.of("programme", parts[0], "county", parts[1]);
                })
                .map(TreeMap::new)
                .toList());
    }

    /** The federation issues the certificates: where it keeps none, there is none. */
    private void disability() {
        List<Said> said = said(FactKind.DISABILITY);
        String declared = member.disability();
        if (!said.isEmpty()) {
            Said first = said.get(0);
            String certificate = first.detail("kind").orElse("") + "/"
                    + first.detail("grade").orElse("");
            row(ComparedItem.DISABILITY, said).code(certificate);
        } else if (declared != null && found.keepsNothing(member.ref(), FEDERATION)) {
            new RowDraft(rows, ComparedItem.DISABILITY, member.ref(), List.of(FEDERATION)).code("NONE");
        }
    }

    private void study() {
        List<Said> said = said(FactKind.EDUCATION).stream()
                .filter(one -> one.detail("study").isPresent())
                .toList();
        if (!said.isEmpty()) {
            row(ComparedItem.STUDY, said).code(said.get(0).detail("study").orElseThrow());
        }
    }

    private List<Said> said(FactKind... kinds) {
        return found.of(member.ref(), kinds).toList();
    }

    private RowDraft row(ComparedItem item, List<Said> said) {
        return RowDraft.of(rows, item, member.ref(), said);
    }
}
