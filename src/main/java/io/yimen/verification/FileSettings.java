package io.yimen.verification;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Files to and from registers.
 *
 * @param folder below which the folders of the sources lie
 * @param rows at most so many questions go into one file
 */
@ConfigurationProperties("yimen.verification.files")
record FileSettings(
        @DefaultValue("data/exchange") Path folder,
        @DefaultValue("10000") int rows) {

    FileFolder of(Source source) {
        return new FileFolder(folder.resolve(source.endpoint()));
    }
}
