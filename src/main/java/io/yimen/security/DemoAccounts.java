package io.yimen.security;

import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.database.DemoMode;
import io.yimen.database.StartupStep;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the embedded demo, all with one public password; they exist nowhere else. */
@Component
class DemoAccounts implements StartupStep, InitializingBean {

    static final String PASSWORD = "yimen-demo-2026";

    private record Place(String word, String township, List<String> names) {}

    private record Post(String word, boolean atTownship, Role role) {}

    record Demo(String username, String displayName, String region, Role role) {}

    private static final List<Post> POSTS = List.of(
            new Post("caseworker", true, Role.CASEWORKER),
            new Post("caseworker2", true, Role.CASEWORKER),
            new Post("township", true, Role.TOWNSHIP_REVIEWER),
            new Post("reviewer", false, Role.COUNTY_REVIEWER),
            new Post("approver", false, Role.COUNTY_APPROVER),
            new Post("approver2", false, Role.COUNTY_APPROVER),
            new Post("finance", false, Role.COUNTY_FINANCE),
            new Post("policy", false, Role.POLICY_EDITOR),
            new Post("policy2", false, Role.POLICY_APPROVER));

    private static final List<Place> PLACES = List.of(
            new Place("beilin", "610103001", List.of("陈静", "李文博", "王建军", "赵晓燕", "张国庆", "孙丽萍", "刘芳", "马晓东", "郭志强")),
            new Place("linyi", "371424001", List.of("王秀英", "刘洪涛", "李长河", "张爱华", "孟庆海", "于春梅", "邢立新", "高玉霞", "孙志远")),
            new Place("shucheng", "341523100", List.of("汪小兰", "程家明", "束永红", "韦大勇", "胡德义", "许慧", "方玉兰", "黄启文", "朱成林")));

    static final List<Demo> ALL = Stream.concat(
                    PLACES.stream().flatMap(DemoAccounts::posts),
                    Stream.of(
                            new Demo("policy.xian", "沈岚", "6101", Role.POLICY_EDITOR),
                            new Demo("policy2.xian", "韩志军", "6101", Role.POLICY_APPROVER),
                            new Demo("policy.shaanxi", "贺敏", "61", Role.POLICY_EDITOR),
                            new Demo("policy2.shaanxi", "秦立", "61", Role.POLICY_APPROVER),
                            new Demo("analyst.shaanxi", "杨振宇", "61", Role.ANALYST),
                            new Demo("analyst.mca", "周明远", "0", Role.ANALYST),
                            new Demo("sysadmin", "吴晓峰", "0", Role.SYSTEM_ADMIN),
                            new Demo("secadmin", "郑海燕", "0", Role.SECURITY_ADMIN),
                            new Demo("auditor", "冯立平", "0", Role.AUDITOR),
                            new Demo("screening", "筛查接口客户端", "0", Role.SCREENING_CLIENT)))
            .toList();

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final DemoMode mode;
    private final Clock clock;
    private CompletableFuture<List<Account>> prepared = CompletableFuture.completedFuture(List.of());

    DemoAccounts(AccountRepository accounts, PasswordEncoder encoder, DemoMode mode, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.mode = mode;
        this.clock = clock;
    }

    static boolean isOne(String username) {
        return ALL.stream().anyMatch(demo -> demo.username().equals(username) && demo.role() != Role.SCREENING_CLIENT);
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String name() {
        return "demo accounts";
    }

    /** Hashing is slow on purpose: it begins while the rest of the application is put together. */
    @Override
    public void afterPropertiesSet() {
        if (mode.on()) {
            prepared = CompletableFuture.supplyAsync(this::missing);
        }
    }

    @Override
    public void run() {
        if (mode.on()) {
            prepared.join().forEach(account -> accounts.insert(account, clock.instant()));
        }
    }

    /** One hash serves them all: whose password is known to everybody needs no salt of their own. */
    private List<Account> missing() {
        List<Demo> missing = ALL.stream()
                .filter(demo -> accounts.find(demo.username()).isEmpty())
                .toList();
        String hash = missing.isEmpty() ? "" : String.valueOf(encoder.encode(PASSWORD));
        return missing.stream().map(demo -> account(demo, hash)).toList();
    }

    private Account account(Demo demo, String hash) {
        Instant now = clock.instant();
        Set<String> scopes =
                demo.role() == Role.SCREENING_CLIENT ? Set.of("screening:read", "screening:simulate") : Set.of();
        return new Account(
                Uuid7.next(),
                demo.username(),
                demo.displayName(),
                new RegionCode(demo.region()),
                Set.of(demo.role()),
                scopes,
                new Account.PasswordState(hash, now, List.of(), false, true),
                true,
                null,
                1);
    }

    private static Stream<Demo> posts(Place place) {
        return Stream.iterate(0, i -> i < POSTS.size(), i -> i + 1).map(i -> {
            Post post = POSTS.get(i);
            String region =
                    post.atTownship() ? place.township() : place.township().substring(0, 6);
            return new Demo(post.word() + "." + place.word(), place.names().get(i), region, post.role());
        });
    }
}
