package org.ioscope.nativeaccess;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Skips a test whose kernel feature is missing, and fails it instead with `-Drequire.kernel=true`.
final class KernelFeatureExtension implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresKernel.class)
                .map(required -> evaluate(required.value(), isRequired(context)))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no kernel feature"));
    }

    /// A parameter of the test engine, which is also looked up among the system properties.
    private static boolean isRequired(ExtensionContext context) {
        return context.getConfigurationParameter("require.kernel", Boolean::valueOf)
                .orElse(false);
    }

    private static ConditionEvaluationResult evaluate(KernelFeature feature, boolean required) {
        String cause = feature.unavailabilityCause();
        if (cause.isEmpty()) {
            return ConditionEvaluationResult.enabled(feature + " is there");
        }
        if (required) {
            throw new AssertionError(feature + " is required (-Drequire.kernel=true) but missing: " + cause);
        }
        return ConditionEvaluationResult.disabled(feature + " is missing: " + cause);
    }
}
