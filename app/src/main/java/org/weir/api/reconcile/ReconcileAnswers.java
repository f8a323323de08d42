package org.weir.api.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.api.ftm.FtmSchema;
import org.weir.base.Language;

/// What is answered.
final class ReconcileAnswers {
    private ReconcileAnswers() {}

    /// What the service can do and where.
    record ManifestAnswer(
            List<String> versions,
            String name,
            String identifierSpace,
            String schemaSpace,
            String serviceVersion,
            int batchSize,
            AuthenticationAnswer authentication,
            UrlAnswer view,
            PreviewAnswer preview,
            SuggestAnswer suggest,
            ExtendAnswer extend,
            List<TypeAnswer> defaultTypes) {}

    /// How a key is shown.
    record AuthenticationAnswer(String type, String name, String in) {}

    /// Where a candidate can be looked at.
    record UrlAnswer(String url) {}

    /// Where a small picture of a candidate is, and how large, in pixels.
    record PreviewAnswer(String url, int width, int height) {}

    /// Where names are completed.
    record SuggestAnswer(ServiceAnswer entity, ServiceAnswer property, ServiceAnswer type) {}

    /// Where one kind of name is completed.
    record ServiceAnswer(
            @JsonProperty("service_url") String serviceUrl,
            @JsonProperty("service_path") String servicePath,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("flyout_service_url")
                    @Nullable String flyoutServiceUrl,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("flyout_service_path")
                    @Nullable String flyoutServicePath) {}

    /// How columns are added.
    record ExtendAnswer(
            @JsonProperty("propose_properties") ServiceAnswer proposeProperties,
            @JsonProperty("property_settings") List<SettingAnswer> propertySettings) {}

    /// What can be chosen of a column that is added.
    record SettingAnswer(
            String name,
            String label,
            String type,
            @JsonProperty("default") int preset,
            @JsonProperty("help_text") String helpText) {}

    /// A kind of party.
    record TypeAnswer(String id, String name) {
        static TypeAnswer of(FtmSchema schema, Language language) {
            return new TypeAnswer(schema.code(), schema.label().in(language));
        }
    }

    /// Candidates for one query, the best first.
    record ResultAnswer(List<CandidateAnswer> result) {}

    /// A listing that may be the party.
    ///
    /// @param score 0 to 100
    /// @param match always false: a person decides
    record CandidateAnswer(
            String id,
            String name,
            String description,
            List<TypeAnswer> type,
            double score,
            List<FeatureAnswer> features,
            boolean match) {}

    /// One thing that was compared, see `GET /algorithms`.
    record FeatureAnswer(String id, double value) {}

    /// Completions.
    record SuggestionsAnswer<T>(List<T> result) {}

    /// A listing.
    record EntityAnswer(String id, String name, String description, List<TypeAnswer> notable) {}

    /// A property.
    record PropertyAnswer(String id, String name) {}

    /// What is shown while the mouse rests on a completion.
    record FlyoutAnswer(String id, String html) {}

    /// Properties that a type may have.
    record ProposalAnswer(
            String type,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer limit,
            List<PropertyAnswer> properties) {}

    /// Columns.
    ///
    /// @param meta what each holds
    /// @param rows for each listing and property the values: `{"str"}` or `{"date"}`
    record ExtensionAnswer(
            List<PropertyAnswer> meta, Map<String, Map<String, List<Map<String, String>>>> rows) {}
}
