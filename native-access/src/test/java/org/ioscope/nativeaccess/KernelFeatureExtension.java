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
                .map(required -> evaluate(required.value()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no kernel feature"));
    }

    private static ConditionEvaluationResult evaluate(KernelFeature feature) {
        String cause = feature.unavailabilityCause();
        if (cause.isEmpty()) {
            return ConditionEvaluationResult.enabled(feature + " is there");
        }
        if (Boolean.getBoolean("require.kernel")) {
            throw new AssertionError(feature + " is required (-Drequire.kernel=true) but missing: " + cause);
        }
        return ConditionEvaluationResult.disabled(feature + " is missing: " + cause);
    }
}
