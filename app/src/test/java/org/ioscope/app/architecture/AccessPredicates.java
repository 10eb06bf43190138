package org.ioscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

/// Calls, method references and field accesses that the rules speak of.
final class AccessPredicates {

    private AccessPredicates() {}

    static DescribedPredicate<JavaAccess<?>> isPlatformRunLater() {
        return describe(
                "the target is Platform.runLater",
                access -> access.getName().equals("runLater")
                        && access.getTargetOwner().getName().equals("javafx.application.Platform"));
    }

    static DescribedPredicate<JavaAccess<?>> isPrintStackTrace() {
        return describe(
                "the target is printStackTrace",
                access -> access.getName().equals("printStackTrace")
                        && access.getTargetOwner().isAssignableTo(Throwable.class));
    }

    static DescribedPredicate<JavaAccess<?>> isThreadSleep() {
        return describe(
                "the target is Thread.sleep",
                access -> access.getName().equals("sleep")
                        && access.getTargetOwner().isAssignableTo(Thread.class));
    }

    static DescribedPredicate<JavaClass> useStandardStreams() {
        return describe(
                "use System.out or System.err",
                type -> type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && !access.getName().equals("in")));
    }
}
