package io.yimen.screening;

import io.yimen.common.RegionCode;
import io.yimen.security.CurrentAccount;
import io.yimen.web.ApiProblem;
import io.yimen.web.JsonBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Where machine clients screen: their scope, their region, then the facts; every refusal is a problem of the contract. */
@Service
public class ScreeningDesk {

    private static final String READ = "screening:read";
    private static final String SIMULATE = "screening:simulate";

    private final CurrentAccount accounts;
    private final ScreeningReader reader;
    private final Screening screening;
    private final TraceTexts texts;

    ScreeningDesk(CurrentAccount accounts, ScreeningReader reader, Screening screening, TraceTexts texts) {
        this.accounts = accounts;
        this.reader = reader;
        this.screening = screening;
        this.texts = texts;
    }

    /** @throws ApiProblem 403 when this client may ask nothing at all */
    public void admit() {
        refuseWithout(READ);
    }

    /** The decisions for the household in {@code body}, with the trace in words. */
    public ScreeningResult screen(byte[] body, Locale locale) {
        admit();
        JsonNode tree = JsonBody.parse(body);
        if (tree.has("overrides")) {
            refuseWithout(SIMULATE);
        }
        ScreeningRequest facts = reader.read(tree);
        refuseOutsideRegion(facts.county());
        return texts.withTexts(screen(facts), locale);
    }

    private ScreeningResult screen(ScreeningRequest facts) {
        try {
            return screening.screen(facts, true);
        } catch (UnknownCounty e) {
            throw ApiProblem.notFound();
        } catch (MissingPolicy e) {
            throw ApiProblem.unprocessable("POLICY_MISSING", List.of(), Map.of("missing", e.keys()));
        } catch (AmountsTooLarge e) {
            throw ApiProblem.badRequest("", "screening.json.tooLarge");
        }
    }

    private void refuseWithout(String scope) {
        if (!accounts.hasScope(scope)) {
            throw ApiProblem.forbidden("SCOPE");
        }
    }

    /** A code with a leading zero lies in no region below the nation, and is unknown there. */
    private void refuseOutsideRegion(String county) {
        RegionCode region = accounts.get().region();
        boolean inside =
                county.startsWith("0") ? region.equals(RegionCode.NATION) : region.contains(new RegionCode(county));
        if (!inside) {
            throw ApiProblem.forbidden("REGION");
        }
    }
}
