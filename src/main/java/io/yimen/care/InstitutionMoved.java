package io.yimen.care;

/** Somebody else changed the institution first, or it is not in the register. */
public class InstitutionMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstitutionMoved() {
        super("The institution was changed by somebody else");
    }
}
