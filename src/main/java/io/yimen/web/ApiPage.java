package io.yimen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The description of the interfaces as a page shows it, in one language. */
public record ApiPage(String title, String version, String description, List<Group> groups, List<Schema> schemas) {

    /** Operations that belong together. */
    public record Group(String name, String description, List<Operation> operations) {}

    /** One method of one path; {@code id} is its anchor. */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            List<Body> request,
            List<Answer> answers) {}

    /** An answer by its status. */
    public record Answer(String status, String description, List<Body> bodies) {}

    /** A content of one type, with examples. */
    public record Body(String contentType, List<Type> type, List<Example> examples) {}

    /** An example as it goes over the wire. */
    public record Example(String summary, String text) {}

    /** A named type: its fields, or what it is when it has none. */
    public record Schema(String name, String description, List<Type> type, List<Field> fields) {}

    /** A field, parameter or header; {@code place} says where a parameter stands. */
    public record Field(String name, String place, List<Type> type, boolean required, String description) {}

    /** A piece of what is written about a type; {@code schema} is the named type it leads to. */
    public record Type(String words, @Nullable String schema) {}
}
