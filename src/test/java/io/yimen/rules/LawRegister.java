package io.yimen.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** {@code docs/law/laws.csv} and {@code articles.csv}, and which classes rest on what stands in them. */
final class LawRegister {

    private static final Path LAW = Path.of("docs/law");

    private record Subject(String chinese, String english) {}

    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    private LawRegister() {}

    static LawRegister read() throws IOException {
        LawRegister register = new LawRegister();
        for (CSVRecord law : rows("laws.csv")) {
            register.subjects.put(law.get("code"), new Subject(law.get("title_zh"), law.get("title_en")));
            for (CSVRecord article : rows("articles.csv")) {
                if (article.get("law").equals(law.get("code"))) {
                    register.subjects.put(
                            article.get("law") + "#art-" + article.get("article"),
                            new Subject(article.get("subject_zh"), article.get("subject_en")));
                }
            }
        }
        return register;
    }

    /** Each law, followed by its articles. */
    Set<String> articles() {
        return subjects.keySet();
    }

    String chinese(String article) {
        return subjects.get(article).chinese();
    }

    String english(String article) {
        return subjects.get(article).english();
    }

    /** By article the classes that name it in {@link LegalBasis}. */
    static Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.yimen.rules")) {
            if (type.isAnnotatedWith(LegalBasis.class)) {
                for (String article : type.getAnnotationOfType(LegalBasis.class).value()) {
                    classes.computeIfAbsent(article, any -> new TreeSet<>()).add(type.getSimpleName());
                }
            }
        }
        return classes;
    }

    private static Iterable<CSVRecord> rows(String file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(LAW.resolve(file)))
                .getRecords();
    }
}
