package io.yimen.application.web;

import io.yimen.application.CaseDocuments;
import io.yimen.application.CaseView;
import io.yimen.application.DocumentsOfCase;
import io.yimen.document.DocumentRefused;
import io.yimen.document.DocumentType;
import io.yimen.web.Choice;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the section of documents shows. */
@Component
class DocumentSection {

    private final CaseDocuments documents;
    private final MessageSource messages;

    DocumentSection(CaseDocuments documents, MessageSource messages) {
        this.documents = documents;
        this.messages = messages;
    }

    void fill(Model model, CaseView view, Locale locale) {
        fill(model, view, DocumentForm.BLANK, FormErrors.NONE, locale);
    }

    void fill(Model model, CaseView view, DocumentForm typed, FormErrors errors, Locale locale) {
        DocumentsOfCase of = documents.of(view);
        model.addAttribute("section", CaseSection.DOCUMENTS);
        model.addAttribute("documents", of);
        model.addAttribute("typeNames", names(of, locale));
        model.addAttribute("typeChoices", types(of, locale));
        model.addAttribute("memberChoices", members(of, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
    }

    /** What another case has. */
    void lent(Model model, DocumentsOfCase of, Locale locale) {
        model.addAttribute("lent", of.documents());
        model.addAttribute("typeNames", names(of, locale));
        model.addAttribute("memberChoices", members(of, locale));
    }

    FormErrors errors(DocumentRefused refused, Locale locale) {
        return new FormErrors(List.of(new FormError(refused.why().field(), words(refused.why(), locale))));
    }

    private String words(DocumentRefused.Why why, Locale locale) {
        return messages.getMessage("document.refused." + why, null, locale);
    }

    static Map<String, String> names(DocumentsOfCase of, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        of.types().forEach(type -> names.put(type.code(), type.name(locale)));
        return names;
    }

    /** What is missing comes first, so that it is found. */
    private List<Choice> types(DocumentsOfCase of, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.getMessage("document.type.choose", null, locale)));
        Stream<DocumentType> missing =
                of.missing().stream().map(one -> one.type()).distinct();
        Stream.concat(missing, of.types().stream())
                .distinct()
                .map(type -> new Choice(type.code(), type.name(locale)))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> members(DocumentsOfCase of, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.getMessage("document.member.family", null, locale)));
        of.members().forEach((ref, name) -> choices.add(new Choice(ref, name)));
        return choices;
    }
}
