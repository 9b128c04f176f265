package io.yimen.application.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import io.yimen.web.Choice;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The townships an account may choose from. */
@Component
class Townships {

    private final Regions regions;
    private final CurrentAccount account;
    private final BusinessClock clock;

    Townships(Regions regions, CurrentAccount account, BusinessClock clock) {
        this.regions = regions;
        this.account = account;
        this.clock = clock;
    }

    /** Those of the county; none for an account of one township, which has no choice. */
    List<Choice> ofAccount() {
        RegionCode region = account.get().region();
        return region.level() == RegionLevel.COUNTY ? in(region) : List.of();
    }

    /** All townships of the county in which a region lies. */
    List<Choice> ofCounty(RegionCode region) {
        return region.value().length() < 6 ? List.of() : in(RegionCode.ofCounty(region.county()));
    }

    private List<Choice> in(RegionCode county) {
        return regions.childrenOf(county, clock.today()).stream()
                .map(township -> new Choice(township.code().value(), township.name(LocaleContextHolder.getLocale())))
                .toList();
    }
}
