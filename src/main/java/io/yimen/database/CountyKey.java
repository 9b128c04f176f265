package io.yimen.database;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The primary key of every case table, for {@code @IdClass}: the county first, then the id made by the application. */
public class CountyKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private int countyCode;
    private @Nullable UUID id;

    protected CountyKey() {}

    public CountyKey(int countyCode, UUID id) {
        this.countyCode = countyCode;
        this.id = id;
    }

    public int countyCode() {
        return countyCode;
    }

    public UUID id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountyKey key && countyCode == key.countyCode && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(countyCode, id);
    }

    @Override
    public String toString() {
        return countyCode + "/" + id;
    }
}
