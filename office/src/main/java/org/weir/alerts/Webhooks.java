package org.weir.alerts;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.OneTimeSecret;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.replay.TimeOrderedId;

/// Setting up webhooks and taking them away.
public final class Webhooks {
    private final WebhookStore store;
    private final Acts acts;
    private final WebhookAddresses addresses;
    private final SecureRandom random;

    /// @param addresses knows where webhooks may lead
    /// @param random makes ids and secrets
    public Webhooks(
            WebhookStore store, Acts acts, WebhookAddresses addresses, SecureRandom random) {
        this.store = store;
        this.addresses = addresses;
        this.acts = acts;
        this.random = random;
    }

    /// A webhook that was just set up.
    ///
    /// @param webhook it
    /// @param secret what the receiver checks signatures with, shown once
    public record Made(Webhook webhook, String secret) {}

    /// Sets one up.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws Fault of kind USER if the address or the unit is not as it should be
    public Made create(Actor actor, String url, String unit) {
        actor.require(Permission.MANAGE_WEBHOOKS);
        OneTimeSecret secret = OneTimeSecret.next(random);
        return acts.perform(
                actor,
                notes -> {
                    Webhook webhook = webhook(url, unit, secret, notes.at());
                    if (addresses.of(webhook.url()) == WebhookAddresses.Leads.INSIDE) {
                        throw Fault.user(
                                "the host has a private address; the house can allow that with webhooks.private-addresses.");
                    }
                    store.add(webhook, notes.at());
                    notes.note(
                            ActKind.WEBHOOK_CREATED,
                            "webhook:" + webhook.id(),
                            "host",
                            webhook.url().getHost(),
                            "unit",
                            unit);
                    return new Made(webhook, secret.text());
                });
    }

    private Webhook webhook(String url, String unit, OneTimeSecret secret, Instant at) {
        try {
            return new Webhook(
                    TimeOrderedId.of(at, random),
                    URI.create(url.strip()),
                    secret.text().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    unit,
                    -1,
                    0,
                    Instant.EPOCH,
                    null);
        } catch (IllegalArgumentException e) {
            throw Fault.user(
                    "a webhook has an https address, or an http address on this machine, and a unit.");
        }
    }

    /// All webhooks.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    public List<Webhook> all(Actor actor) {
        actor.require(Permission.MANAGE_WEBHOOKS);
        return acts.read(actor, store::all);
    }

    /// Has one tried again that was disabled, from where it stopped.
    ///
    /// @return whether it is there
    /// @throws org.weir.access.NotPermitted if the actor may not
    public boolean resume(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_WEBHOOKS);
        return acts.perform(
                actor,
                notes -> {
                    Optional<Webhook> found =
                            store.all().stream().filter(one -> one.id().equals(id)).findFirst();
                    found.ifPresent(webhook -> store.put(webhook.resumed()));
                    notes.note(
                            ActKind.WEBHOOK_RESUMED,
                            "webhook:" + id,
                            "found",
                            Boolean.toString(found.isPresent()));
                    return found.isPresent();
                });
    }

    /// Takes one away.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    public boolean remove(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_WEBHOOKS);
        return acts.perform(
                actor,
                notes -> {
                    boolean removed = store.remove(id);
                    notes.note(
                            ActKind.WEBHOOK_REMOVED,
                            "webhook:" + id,
                            "found",
                            Boolean.toString(removed));
                    return removed;
                });
    }
}
