package org.weir.web.home;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.weir.access.Account;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.base.Language;
import org.weir.http.OpenTo;

/// The first page of everybody: what waits for them, for how long, and what changed since
/// yesterday. It is put together from panels, each for whoever may see what it shows.
@Controller
public class HomePage {
    private final List<HomePanel> panels;

    /// @param panels all there are
    public HomePage(List<HomePanel> panels) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList();
    }

    /// The page.
    @GetMapping("/")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String home(Account account, Language language, Model model) {
        Actor actor = Actor.of(account);
        model.addAttribute(
                "roles",
                account.roles().stream().sorted().map(role -> role.label().in(language)).toList());
        model.addAttribute(
                "panels",
                panels.stream()
                        .filter(panel -> panel.isFor(actor))
                        .map(panel -> panel.content(actor, language))
                        .toList());
        model.addAttribute(
                "onlyApplicant", account.roles().equals(java.util.Set.of(Role.APPLICANT)));
        return "home";
    }
}
