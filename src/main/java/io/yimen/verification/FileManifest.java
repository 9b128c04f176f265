package io.yimen.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a file of rows.
 *
 * @param rows without the header
 * @param hash of the file of rows
 * @param request in an answer, the hash of the manifest of the questions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record FileManifest(
        String file,
        long rows,
        String hash,
        String schema,
        String agreement,
        String signer,
        @Nullable String purpose,
        @Nullable List<String> fields,
        @Nullable String request) {

    static final String SCHEMA = "yimen-file-1";
    static final String SIGNER = "YIMEN";
}
