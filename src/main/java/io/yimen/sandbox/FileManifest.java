package io.yimen.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside a file of rows, and what the partner needs to trust it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileManifest(
        String file,
        long rows,
        String hash,
        String schema,
        String agreement,
        String signer,
        @Nullable String purpose,
        @Nullable List<String> fields,
        @Nullable String request) {}
