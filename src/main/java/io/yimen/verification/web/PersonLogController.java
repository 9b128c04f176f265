package io.yimen.verification.web;

import io.yimen.registry.PersonKey;
import io.yimen.verification.report.PersonLog;
import io.yimen.verification.report.SourceNames;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The log of who asked about a person, to be printed at the window. */
@Controller
class PersonLogController {

    private final PersonLog log;
    private final SourceNames names;

    PersonLogController(PersonLog log, SourceNames names) {
        this.log = log;
        this.names = names;
    }

    @GetMapping("/people/{county}/{id}/access-log")
    String log(@PathVariable int county, @PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("log", log.of(new PersonKey(county, id)));
        model.addAttribute("sourceNames", names.all(locale));
        model.addAttribute("back", "/people/" + county + "/" + id);
        return "verification/access-log";
    }
}
