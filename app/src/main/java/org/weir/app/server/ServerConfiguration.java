package org.weir.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.ApiKeys;
import org.weir.access.Logins;
import org.weir.access.PasswordHasher;
import org.weir.access.PasswordRules;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.AlertStore;
import org.weir.alerts.BulkClearing;
import org.weir.alerts.Watch;
import org.weir.alerts.WebhookAddresses;
import org.weir.alerts.WebhookStore;
import org.weir.alerts.Webhooks;
import org.weir.api.BatchApi;
import org.weir.app.security.ArgonHasher;
import org.weir.app.security.CommonPasswords;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.audit.HeadSigner;
import org.weir.classification.ControlLists;
import org.weir.classification.InstrumentFiles;
import org.weir.classification.RulingDesk;
import org.weir.classification.WorksheetStore;
import org.weir.classification.Worksheets;
import org.weir.cli.WeirVersion;
import org.weir.http.ListImports;
import org.weir.http.RecordReader;
import org.weir.replay.LiveIndex;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Screener;
import org.weir.replay.Screenings;
import org.weir.store.accounts.JdbcAccountStore;
import org.weir.store.accounts.SecretBox;
import org.weir.store.alerts.JdbcAlertStore;
import org.weir.store.alerts.JdbcQueueStore;
import org.weir.store.alerts.JdbcWebhookStore;
import org.weir.store.classification.JdbcInstrumentFileStore;
import org.weir.store.classification.JdbcRulingStore;
import org.weir.store.classification.JdbcWorksheetStore;
import org.weir.store.database.Database;
import org.weir.store.database.Login;
import org.weir.store.database.Migrations;
import org.weir.store.lists.JdbcListStore;
import org.weir.store.record.HeadKeeper;
import org.weir.store.record.JdbcActs;
import org.weir.store.record.JdbcRecordReader;
import org.weir.store.record.Retention;
import org.weir.store.record.ServiceFigures;
import org.weir.store.requests.JdbcIdempotentAnswers;
import org.weir.store.screenings.JdbcScreenings;

/// What the server is made of, below the web.
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {
    /// Where this node keeps its files.
    ///
    /// @param path the data folder
    public record Folder(Path path) {}

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    HikariDataSource dataSource(Database database, Settings settings, MeterRegistry registry) {
        HikariDataSource source = connections(database.application(), settings);
        source.setMetricRegistry(registry);
        return source;
    }

    /// Connections that never let a person's data into a log: the server's words about a failed row
    /// are left out of exceptions.
    static HikariDataSource connections(Login login, Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.addDataSourceProperty("currentSchema", Migrations.SCHEMA);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "weir");
        config.addDataSourceProperty("socketTimeout", "120");
        config.setMaximumPoolSize(settings.number(Setting.DATABASE_CONNECTIONS, 4, 500));
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(config);
    }

    @Bean
    Acts acts(HikariDataSource source, Clock clock) {
        return new JdbcActs(source, clock);
    }

    @Bean
    Keys keys(Settings settings, Folder folder) {
        return Keys.of(settings, folder.path());
    }

    @Bean
    SecretBox secretBox(Keys keys, SecureRandom random) {
        return keys.box(random);
    }

    @Bean
    HeadSigner headSigner(HikariDataSource source, Acts acts, Keys keys, SecureRandom random) {
        return Installation.open(source, acts, keys, random);
    }

    @Bean
    AccountStore accountStore(HikariDataSource source, SecretBox box) {
        return new JdbcAccountStore(source, box);
    }

    @Bean
    PasswordHasher passwordHasher() {
        return new ArgonHasher();
    }

    @Bean
    Accounts accounts(AccountStore store, Acts acts, PasswordHasher hasher, SecureRandom random) {
        return new Accounts(store, acts, hasher, new PasswordRules(CommonPasswords.all()), random);
    }

    @Bean
    Logins logins(AccountStore store, Acts acts, PasswordHasher hasher, Clock clock) {
        return new Logins(store, acts, hasher, clock);
    }

    @Bean
    ApiKeys apiKeys(AccountStore store, Acts acts, SecureRandom random) {
        return new ApiKeys(store, acts, random);
    }

    @Bean
    JdbcListStore listStore(HikariDataSource source, Acts acts, Folder folder) {
        return new JdbcListStore(source, acts, Actor.SYSTEM, folder.path().resolve("cache"));
    }

    @Bean
    LiveIndex liveIndex() {
        return new LiveIndex();
    }

    @Bean(initMethod = "start")
    ListFollower listFollower(JdbcListStore store, LiveIndex live) {
        return new ListFollower(store, live);
    }

    @Bean
    JdbcScreenings screenings(HikariDataSource source, Acts acts, SecureRandom random) {
        return new JdbcScreenings(source, acts, random);
    }

    @Bean
    @Primary
    Screenings meteredScreenings(JdbcScreenings screenings, MeterRegistry registry) {
        return new MeteredScreenings(screenings, registry);
    }

    @Bean
    ServerMetrics serverMetrics(
            MeterRegistry registry,
            HikariDataSource source,
            Acts acts,
            LiveIndex live,
            ListFollower follower,
            Clock clock) {
        return new ServerMetrics(registry, new ServiceFigures(source), acts, live, follower, clock);
    }

    @Bean
    FilterRegistrationBean<RequestTimes> requestTimes(MeterRegistry registry) {
        FilterRegistrationBean<RequestTimes> filter =
                new FilterRegistrationBean<>(new RequestTimes(registry));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Screener screener(
            LiveIndex live,
            Screenings screenings,
            PolicyInForce policy,
            Settings settings,
            Clock clock,
            SecureRandom random) {
        return new Screener(
                live,
                screenings,
                policy,
                WeirVersion.current().engine(),
                settings.number(Setting.SCREENING_RETENTION_DAYS, 0, 36_500),
                clock,
                random);
    }

    @Bean
    AlertStore alertStore(HikariDataSource source) {
        return new JdbcAlertStore(source);
    }

    @Bean
    Watch watch(
            AlertStore store,
            Acts acts,
            LiveIndex live,
            JdbcListStore lists,
            ListFollower follower,
            ServerMetrics metrics,
            SecureRandom random) {
        Watch watch =
                new Watch(store, acts, live, state -> ListFollower.load(lists, state), random);
        follower.whenChanged(
                (before, after) -> metrics.rescreening(() -> watch.listsChanged(before, after)));
        return watch;
    }

    @Bean
    AlertDesk alertDesk(AlertStore store, Acts acts, Watch watch, SecureRandom random) {
        return new AlertDesk(store, acts, watch::basis, random);
    }

    @Bean
    AlertQueue alertQueue(HikariDataSource source, AlertStore store, Acts acts, LiveIndex live) {
        return new AlertQueue(new JdbcQueueStore(source), store, acts, live);
    }

    @Bean
    BulkClearing bulkClearing(AlertDesk desk, AlertStore store, Acts acts) {
        return new BulkClearing(desk, store, acts);
    }

    @Bean
    ControlLists controlLists() {
        return new ControlLists();
    }

    @Bean
    InstrumentFiles instrumentFiles(HikariDataSource source, Acts acts, ControlLists lists) {
        return new InstrumentFiles(new JdbcInstrumentFileStore(source), acts, lists);
    }

    @Bean(initMethod = "start")
    InstrumentFollower instrumentFollower(
            InstrumentFiles files, ControlLists lists, Folder folder) {
        return new InstrumentFollower(files, lists, folder.path().resolve("instruments"));
    }

    @Bean
    WorksheetStore worksheetStore(HikariDataSource source) {
        return new JdbcWorksheetStore(source);
    }

    @Bean
    Worksheets worksheets(
            WorksheetStore store, Acts acts, ControlLists lists, SecureRandom random) {
        return new Worksheets(store, acts, lists, random);
    }

    @Bean
    RulingDesk rulingDesk(
            HikariDataSource source,
            WorksheetStore sheets,
            Worksheets worksheets,
            Acts acts,
            Settings settings,
            SecureRandom random) {
        return new RulingDesk(
                new JdbcRulingStore(source),
                sheets,
                worksheets,
                acts,
                settings.yes(Setting.CLASSIFICATION_SECOND_OFFICER),
                random);
    }

    @Bean
    WebhookStore webhookStore(HikariDataSource source, SecretBox box) {
        return new JdbcWebhookStore(source, box);
    }

    @Bean
    WebhookAddresses webhookAddresses(Settings settings) {
        return new WebhookAddresses(
                InetAddress::getAllByName, settings.yes(Setting.WEBHOOKS_PRIVATE_ADDRESSES));
    }

    @Bean
    Webhooks webhooks(
            WebhookStore store, Acts acts, WebhookAddresses addresses, SecureRandom random) {
        return new Webhooks(store, acts, addresses, random);
    }

    @Bean(initMethod = "start")
    WebhookSender webhookSender(
            WebhookStore webhooks,
            AlertStore alerts,
            Acts acts,
            WebhookAddresses addresses,
            PlatformTransactionManager transactions,
            MeterRegistry registry,
            Clock clock) {
        return new WebhookSender(webhooks, alerts, acts, addresses, transactions, registry, clock);
    }

    @Bean
    BatchApi.BatchLimits batchLimits(Settings settings) {
        return new BatchApi.BatchLimits(
                settings.number(Setting.SCREENING_BATCHES, 1, 1_000),
                settings.number(Setting.SCREENING_BATCH_ROWS, 1, Integer.MAX_VALUE));
    }

    @Bean
    JdbcIdempotentAnswers idempotentAnswers(HikariDataSource source, Clock clock) {
        return new JdbcIdempotentAnswers(source, clock);
    }

    @Bean
    ListImports listImports(JdbcListStore store) {
        return new ServerListImports(store);
    }

    @Bean
    RecordReader recordReader(HikariDataSource source, HeadSigner signer) {
        return new JdbcRecordReader(source, signer.key());
    }

    @Bean(initMethod = "start")
    Housekeeping housekeeping(
            HikariDataSource source,
            Acts acts,
            HeadSigner signer,
            JdbcListStore lists,
            JdbcIdempotentAnswers answers,
            Watch watch,
            List<Housekeeping.Chore> chores,
            Settings settings,
            ServerMetrics metrics,
            Clock clock) {
        Retention retention = new Retention(source, acts);
        return new Housekeeping(
                new HeadKeeper(source, signer, clock),
                Housekeeping.with(
                        chores,
                        Housekeeping.Chore.daily(
                                today -> metrics.erased(retention.eraseDue(today))),
                        Housekeeping.Chore.daily(today -> metrics.erased(watch.releaseDue(today))),
                        _ -> metrics.rescreening(watch::catchUp),
                        now -> lists.tidy(now.instant()),
                        now ->
                                answers.forgetBefore(
                                        now.instant().minus(JdbcIdempotentAnswers.KEPT))),
                clock,
                Duration.ofSeconds(settings.number(Setting.RECORD_HEAD_SECONDS, 1, 86_400)));
    }
}
