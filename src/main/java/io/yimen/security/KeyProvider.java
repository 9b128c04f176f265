package io.yimen.security;

import java.util.Optional;

/** Where keys come from: the environment, or a key service behind the same three questions. */
interface KeyProvider {

    /** The key new field values are written with. */
    FieldKey current();

    Optional<FieldKey> byId(int id);

    byte[] indexKey();
}
