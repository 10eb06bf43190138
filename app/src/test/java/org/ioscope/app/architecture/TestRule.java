package org.ioscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.annotation.Testable;

/// Rules for test classes, each with a planted class that it must reject.
// The rules are only read, but no checker can know that.
@SuppressWarnings("ImmutableEnumChecker")
public enum TestRule {
    TESTS_ARE_FOUND(
            "tests.Orphan",
            classes()
                    .that(haveTests())
                    .should(ArchConditions.be(namedLikeATest()))
                    .because(
                            "the build runs *Test and *IT only; tests elsewhere would never run, and nobody would see")),

    TESTS_DO_NOT_SLEEP(
            "tests.Sleeper",
            noClasses()
                    .should()
                    .accessTargetWhere(AccessPredicates.isThreadSleep())
                    .because("a test that waits for time is slow on a quick machine and fails on a slow one")),

    SCREEN_TESTS_TAKE_TURNS(
            "tests.PlantedUiTest",
            classes()
                    .that(are(screenTests()))
                    .should(ArchConditions.be(inTurn()))
                    .because("test classes run side by side, but there is one JavaFX thread and one focus"));

    private final String planted;
    private final ArchRule rule;

    TestRule(String planted, ArchRule rule) {
        this.planted = planted;
        this.rule = rule.allowEmptyShould(true);
    }

    /// The planted class that breaks this rule, relative to the root of the planted violations.
    String planted() {
        return planted;
    }

    ArchRule rule() {
        return rule;
    }

    private static DescribedPredicate<JavaClass> haveTests() {
        return describe(
                "have test methods",
                type -> type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)));
    }

    private static DescribedPredicate<JavaClass> namedLikeATest() {
        return describe(
                "(in) a *Test or *IT",
                type -> HouseRule.outermost(type).getSimpleName().matches(".*(Test|IT)"));
    }

    private static DescribedPredicate<JavaClass> screenTests() {
        return describe(
                "*UiTest or tests that use TestFX",
                type -> type.getSimpleName().endsWith("UiTest")
                        || (haveTests().test(type)
                                && type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(dependency -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith("org.testfx"))));
    }

    private static DescribedPredicate<JavaClass> inTurn() {
        return describe("annotated with @ResourceLock(\"javafx\") or @Isolated", TestRule::takesTurns);
    }

    private static boolean takesTurns(JavaClass type) {
        boolean itself = type.isAnnotatedWith(ResourceLock.class) || type.isAnnotatedWith(Isolated.class);
        return itself
                || type.getRawSuperclass().filter(TestRule::takesTurns).isPresent()
                || type.getEnclosingClass().filter(TestRule::takesTurns).isPresent();
    }
}
