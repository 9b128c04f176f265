package io.yimen.security;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys held in memory: the current one, retired ones that may still read, and the key of the blind index. */
final class KeyRing implements KeyProvider {

    static final int INDEX_LENGTH = 32;

    private final FieldKey current;
    private final Map<Integer, FieldKey> readable = new HashMap<>();
    private final byte[] indexKey;

    KeyRing(String field, String index, List<String> retired) {
        current = FieldKey.ofHex(field);
        retired.stream().map(FieldKey::ofHex).forEach(key -> readable.put(key.id(), key));
        readable.put(current.id(), current);
        indexKey = HexFormat.of().parseHex(index.strip());
        if (indexKey.length != INDEX_LENGTH) {
            throw new IllegalArgumentException("An index key has " + 2 * INDEX_LENGTH + " hex digits");
        }
    }

    @Override
    public FieldKey current() {
        return current;
    }

    @Override
    public Optional<FieldKey> byId(int id) {
        return Optional.ofNullable(readable.get(id));
    }

    @Override
    public byte[] indexKey() {
        return indexKey.clone();
    }
}
