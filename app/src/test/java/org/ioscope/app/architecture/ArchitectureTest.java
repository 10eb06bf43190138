package org.ioscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {

    private static final String ROOT = "org.ioscope";
    private static final String PLANTED_ROOT = "org.ioscope.app.planted";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !isOfTests(location))
            .importPackages(ROOT);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(location -> isOfTests(location) && !location.contains("/planted/"))
            .importPackages(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    @ParameterizedTest
    @EnumSource
    void houseKeepsTheRule(HouseRule rule) {
        rule.under(ROOT).check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void ruleRejectsItsPlantedViolations(HouseRule rule) {
        rule.planted().forEach(planted -> assertRejects(rule.under(PLANTED_ROOT), planted));
    }

    @ParameterizedTest
    @EnumSource
    void testsKeepTheRule(TestRule rule) {
        rule.rule().check(TESTS);
    }

    @ParameterizedTest
    @EnumSource
    void testRuleRejectsItsPlantedViolation(TestRule rule) {
        assertRejects(rule.rule(), rule.planted());
    }

    /// Otherwise a rule would hold because it looks at nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.ioscope.nativeaccess",
                "org.ioscope.nativeaccess.libc",
                "org.ioscope.core.sample",
                "org.ioscope.app"
            })
    void ruledPackagesExist(String packageName) {
        assertTrue(HOUSE.containPackage(packageName), packageName);
    }

    @Test
    void testsOfAllModulesAreLookedAt() {
        assertTrue(TESTS.contain("org.ioscope.nativeaccess.KernelFeature"));
        assertTrue(TESTS.contain("org.ioscope.core.sample.Samples"));
        assertTrue(TESTS.contain(ArchitectureTest.class));
    }

    private static void assertRejects(ArchRule rule, String planted) {
        EvaluationResult result = rule.evaluate(PLANTED);
        assertTrue(
                result.getFailureReport().getDetails().stream()
                        .anyMatch(detail -> detail.contains(PLANTED_ROOT + "." + planted)),
                () -> rule.getDescription() + " does not reject " + planted + ": " + result.getFailureReport());
    }

    private static boolean isOfTests(Location location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }
}
