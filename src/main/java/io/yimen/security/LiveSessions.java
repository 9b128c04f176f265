package io.yimen.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions of others: after a disabling, a change of rights or of the password nobody goes on with the old ones. */
@Component
class LiveSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    LiveSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void endAllOf(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }

    void endAllBut(String username, String keptId) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }
}
