package io.yimen.verification;

import java.util.List;

/** The consents of a case or award: who was asked, who has not signed, the papers, and their scans. */
public record ConsentFile(
        String caseNumber, Purpose purpose, List<Person> people, List<ConsentView> consents, List<ScanRow> scans) {

    /**
     * Somebody in the newest order.
     *
     * @param missing why sources are not asked about this person for want of a consent, as message keys; empty when none is
     */
    public record Person(String ref, SubjectRole role, String name, boolean capable, List<String> missing) {}

    /** The name of somebody by reference, as far as it is known here. */
    public String name(String ref) {
        return people.stream()
                .filter(person -> person.ref().equals(ref))
                .map(Person::name)
                .findFirst()
                .orElse(ref);
    }

    public List<Person> unsigned() {
        return people.stream().filter(person -> !person.missing().isEmpty()).toList();
    }

    public List<ScanRow> scansOf(ConsentView consent) {
        return scans.stream()
                .filter(scan -> scan.consent().equals(consent.id()))
                .toList();
    }
}
