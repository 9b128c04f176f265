package io.yimen.security;

import io.yimen.database.DemoMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The demo accounts as the login page lists them: one row for each post, one button for each place. Empty outside the demo. */
@Component
public class DemoPosts {

    /** {@code key} names the post in the message bundle; a post of one place has one button without a place. */
    public record DemoPost(String key, String pattern, List<DemoButton> buttons) {}

    /** {@code place} is a message key part, or empty. */
    public record DemoButton(String username, String place) {}

    private final DemoMode mode;

    DemoPosts(DemoMode mode) {
        this.mode = mode;
    }

    public String password() {
        return DemoAccounts.PASSWORD;
    }

    public List<DemoPost> all() {
        if (!mode.on()) {
            return List.of();
        }
        Map<String, List<DemoButton>> byPost = new LinkedHashMap<>();
        DemoAccounts.ALL.stream()
                .map(DemoAccounts.Demo::username)
                .filter(DemoAccounts::isOne)
                .forEach(username -> add(username, byPost));
        return byPost.entrySet().stream()
                .map(post -> new DemoPost(post.getKey(), pattern(post.getValue()), post.getValue()))
                .toList();
    }

    private static void add(String username, Map<String, List<DemoButton>> byPost) {
        int dot = username.indexOf('.');
        boolean single = dot < 0 || username.startsWith("analyst");
        String key = single ? username.replace('.', '-') : username.substring(0, dot);
        byPost.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new DemoButton(username, single ? "" : username.substring(dot + 1)));
    }

    private static String pattern(List<DemoButton> buttons) {
        String username = buttons.get(0).username();
        return buttons.size() == 1 ? username : username.substring(0, username.indexOf('.') + 1);
    }
}
