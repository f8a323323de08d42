package org.weir.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.weir.access.Account;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.OneTimeSecret;
import org.weir.audit.ActKind;
import org.weir.web.login.SignIn;

/// The sessions of an account. Pages name them by a hash: the number itself would let whoever reads
/// the page take the session over.
@Component
public class OwnSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Acts acts;

    /// @param sessions where sessions are kept
    public OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Acts acts) {
        this.sessions = sessions;
        this.acts = acts;
    }

    /// A session.
    ///
    /// @param name what pages call it
    /// @param begun when it was begun
    /// @param lastSeen when it was last used
    /// @param address from which machine
    /// @param agent with which program
    /// @param current whether it is the one that asks
    public record Row(
            String name,
            Instant begun,
            Instant lastSeen,
            String address,
            String agent,
            boolean current) {}

    /// All of an account's sessions, the last used first.
    public List<Row> of(Account account, HttpServletRequest request) {
        String current = request.getSession().getId();
        return sessions.findByPrincipalName(account.id().toString()).values().stream()
                .map(session ->
                        new Row(
                                name(session.getId()),
                                session.getCreationTime(),
                                session.getLastAccessedTime(),
                                text(session, SignIn.ADDRESS),
                                text(session, SignIn.AGENT),
                                session.getId().equals(current)))
                .sorted(Comparator.comparing(Row::lastSeen).reversed())
                .toList();
    }

    /// Ends a session.
    public void end(Actor actor, Account account, String name) {
        for (String id : sessions.findByPrincipalName(account.id().toString()).keySet()) {
            if (name(id).equals(name)) {
                sessions.deleteById(id);
                note(actor, account);
            }
        }
    }

    /// Ends all sessions but the one that asks.
    public void endOthers(Account account, HttpServletRequest request) {
        String current = request.getSession().getId();
        for (String id : sessions.findByPrincipalName(account.id().toString()).keySet()) {
            if (!id.equals(current)) {
                sessions.deleteById(id);
                note(Actor.of(account), account);
            }
        }
    }

    /// Ends all sessions of somebody.
    public void endAll(Actor actor, Account account) {
        for (String id : sessions.findByPrincipalName(account.id().toString()).keySet()) {
            sessions.deleteById(id);
            note(actor, account);
        }
    }

    private void note(Actor actor, Account account) {
        acts.perform(
                actor,
                notes -> {
                    notes.note(ActKind.SESSION_REVOKED, Actor.nameOf(account.id()));
                    return true;
                });
    }

    private static String name(String id) {
        byte[] hash = new OneTimeSecret("session " + id).hash();
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private static String text(Session session, String attribute) {
        Object value = session.getAttribute(attribute);
        return value == null ? "" : value.toString();
    }
}
