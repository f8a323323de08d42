package org.weir.app.server;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weir.access.Acts;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Watch;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.cli.WeirVersion;
import org.weir.http.RecordReader;
import org.weir.jobs.Jobs;
import org.weir.measures.Measures;
import org.weir.replay.LiveIndex;
import org.weir.replay.PersonalFiles;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Screener;
import org.weir.replay.Screenings;
import org.weir.sheets.SheetLimits;
import org.weir.store.database.SqlState;
import org.weir.store.jobs.JdbcJobStore;
import org.weir.store.lists.JdbcListStore;
import org.weir.store.measures.JdbcMeasureStore;
import org.weir.store.thresholds.JdbcThresholdStore;
import org.weir.store.uploads.JdbcUploadStore;
import org.weir.thresholds.Explorer;
import org.weir.thresholds.ThresholdDesk;
import org.weir.uploads.RowScreening;
import org.weir.uploads.UploadStore;
import org.weir.uploads.Uploads;
import org.weir.web.record.RecordWork;

/// What the server is made of for work that takes longer than a request: jobs, uploads, measures,
/// thresholds, the record's verification and replays.
@Configuration(proxyBeanMethods = false)
class LongWorkConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LongWorkConfiguration.class);
    private static final Duration JOBS_KEPT = Duration.ofDays(90);

    @Bean(initMethod = "start")
    Jobs jobs(HikariDataSource source, Clock clock, SecureRandom random) {
        return new Jobs(
                new JdbcJobStore(source),
                clock,
                random,
                // The exception's own words may quote a person.
                (what, cause) -> LOG.error("{}: {}", what, SqlState.of(cause)));
    }

    @Bean
    JdbcThresholdStore thresholdStore(HikariDataSource source, Acts acts) {
        return new JdbcThresholdStore(source, acts);
    }

    @Bean
    PolicyInForce policyInForce(JdbcThresholdStore store, Settings settings, Clock clock) {
        double preset = settings.share(Setting.SCREENING_THRESHOLD);
        return new PolicyInForce(
                () -> store.policy(preset),
                settings.number(Setting.SCREENING_LIMIT, 1, 500),
                clock);
    }

    @Bean
    PersonalFiles personalFiles(Screenings screenings, Acts acts, Settings settings) {
        return new PersonalFiles(
                screenings, acts, settings.yes(Setting.RECORD_AUDITORS_SEE_PEOPLE));
    }

    @Bean
    Measures measures(HikariDataSource source, Acts acts) {
        return new Measures(new JdbcMeasureStore(source), acts);
    }

    @Bean
    Explorer explorer(
            JdbcThresholdStore store,
            AlertStore alerts,
            Acts acts,
            Jobs jobs,
            LiveIndex live,
            PolicyInForce policy,
            Clock clock) {
        return new Explorer(store, alerts, acts, jobs, live, policy, clock);
    }

    @Bean
    ThresholdDesk thresholdDesk(
            JdbcThresholdStore store,
            AlertStore alerts,
            Acts acts,
            Watch watch,
            PolicyInForce policy,
            Jobs jobs,
            SecureRandom random) {
        return new ThresholdDesk(store, alerts, acts, watch, policy, jobs, random);
    }

    @Bean
    UploadStore uploadStore(HikariDataSource source) {
        return new JdbcUploadStore(source);
    }

    @Bean
    Uploads uploads(
            UploadStore store,
            Acts acts,
            Jobs jobs,
            Screener screener,
            PolicyInForce policy,
            Settings settings,
            SecureRandom random) {
        return new Uploads(
                store,
                acts,
                jobs,
                new RowScreening(store, acts, screener, policy, SheetLimits.DEFAULT),
                SheetLimits.DEFAULT,
                settings.number(Setting.UPLOAD_RETENTION_DAYS, 0, 36_500),
                random);
    }

    @Bean
    RecordWork recordWork(
            RecordReader record,
            Screenings screenings,
            JdbcListStore lists,
            LiveIndex live,
            Acts acts,
            Jobs jobs) {
        return new RecordWork(
                record, screenings, lists::open, live, acts, jobs, WeirVersion.current().engine());
    }

    @Bean
    Housekeeping.Chore erasesUploads(Uploads uploads) {
        return Housekeeping.Chore.daily(uploads::eraseDue);
    }

    @Bean
    Housekeeping.Chore forgetsJobs(Jobs jobs) {
        return now -> jobs.forgetBefore(now.instant().minus(JOBS_KEPT));
    }

    @Bean
    Housekeeping.Chore screensAtNewThresholds(ThresholdDesk thresholds) {
        return _ -> thresholds.catchUp((_, _) -> {});
    }
}
