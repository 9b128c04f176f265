package io.yimen.verification;

/** Others used up the day's quota while items were being claimed; the claim is undone. */
final class QuotaSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuotaSpent(String agreement) {
        super(agreement);
    }
}
