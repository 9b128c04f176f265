package io.yimen.application.web;

import io.yimen.verification.ItemView;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.VerificationView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the {@code verification} of a case as {@code contracts/applications.md} names its fields. */
final class VerificationAnswers {

    private VerificationAnswers() {}

    static Map<String, Object> of(VerificationView view) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", view.state());
        body.put(
                "sources",
                view.items().stream().map(VerificationAnswers::source).toList());
        body.put(
                "discrepancies",
                view.discrepancies().stream()
                        .map(VerificationAnswers::discrepancy)
                        .toList());
        return body;
    }

    /** One line for each source and member; the contract leaves open whom a line is about, so it says so. */
    private static Map<String, Object> source(ItemView item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", item.source());
        body.put("member", item.subject());
        body.put("state", item.state());
        body.put("askedAt", item.askedAt());
        body.put("dataAsOf", item.dataAsOf());
        return body;
    }

    private static Map<String, Object> discrepancy(DiscrepancyView one) {
        DiscrepancyView.Settled settled = one.settled();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", one.id());
        body.put("member", one.ref());
        body.put("item", one.item());
        body.put("declared", one.declared().plain());
        body.put("found", one.found().plain());
        body.put("state", one.state());
        body.put("resolution", settled == null ? null : settled.resolution());
        return body;
    }
}
