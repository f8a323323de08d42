package org.weir.web.home;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Webhook;
import org.weir.alerts.Webhooks;
import org.weir.base.Language;
import org.weir.web.layout.Words;

/// For those who run the house: webhooks that are not tried any more, so that alerts reach nobody.
@Component
class WebhooksPanel implements HomePanel {
    private final Webhooks webhooks;
    private final Words words;

    WebhooksPanel(Webhooks webhooks, Words words) {
        this.webhooks = webhooks;
        this.words = words;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.MANAGE_WEBHOOKS);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Content content(Actor actor, Language language) {
        List<Line> disabled =
                webhooks.all(actor).stream()
                        .filter(webhook -> webhook.disabledAt() != null)
                        .map(webhook -> line(webhook, language))
                        .toList();
        return new Content("home.webhooks", List.of(), disabled, "home.webhooks.well");
    }

    private Line line(Webhook webhook, Language language) {
        return new Line(
                words.text(
                        language,
                        "home.webhooks.disabled",
                        webhook.url().getHost(),
                        webhook.failures()),
                "/webhooks",
                java.util.Objects.requireNonNull(webhook.disabledAt())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
    }
}
