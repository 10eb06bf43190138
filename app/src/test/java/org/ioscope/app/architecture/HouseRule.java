package org.ioscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/// What the module system can not say about the house. Each rule names the planted classes that it must reject, so
/// a rule that can not fail is noticed.
///
/// A rule is made for a root package: `org.ioscope` in earnest, a package of planted violations with the same layout to
/// try the rule.
// Its functions capture nothing, but no checker can know that.
@SuppressWarnings("ImmutableEnumChecker")
public enum HouseRule {
    CORE_KNOWS_NO_SCREEN(
            List.of("core.first.KnowsScreen"),
            root -> noClasses()
                    .that(resideInAnyPackage(root + ".core..", root + ".nativeaccess.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "picocli..", root + ".app..")
                    .because("every front stands on the same core, and the privileged helper loads no screen")),

    ONLY_NATIVE_ACCESS_CALLS_C(
            List.of("core.first.CallsC"),
            root -> noClasses()
                    .that(not(resideInAnyPackage(root + ".nativeaccess..")))
                    .should()
                    .dependOnClassesThat(describe(
                            "reach C",
                            type -> type.getPackageName().startsWith("com.sun.jna")
                                    || type.getName().equals("java.lang.foreign.Linker")))
                    .because("errno, memory order and life cycle of native memory are dealt with in one module")),

    NATIVE_ACCESS_SHOWS_NO_JNA(
            List.of("nativeaccess.ShowsPointer"),
            root -> classes()
                    .that(resideInAnyPackage(root + ".nativeaccess.."))
                    .and(not(resideInAnyPackage(root + ".nativeaccess.libc..")))
                    .and()
                    .arePublic()
                    .should(SignatureCondition.showNoTypeOf("com.sun.jna"))
                    .because("a call may move to another binding without its users noticing")),

    DESKTOP_USES_NO_NATIVE_ACCESS(
            List.of("app.desktop.processes.UsesNativeAccess"),
            root -> noClasses()
                    .that(resideInAnyPackage(root + ".app.desktop.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(root + ".nativeaccess.."))
                    .because("a screen shows samples and does not know where they come from")),

    VIEW_MODELS_KNOW_NO_SCENE(
            List.of("app.desktop.processes.PlantedViewModel"),
            root -> noClasses()
                    .that(outermostNameEndsWith("ViewModel"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because("a view model is tested without the toolkit")),

    ONE_DOOR_TO_THE_FX_THREAD(
            List.of("app.desktop.processes.RunsLater"),
            root -> noClasses()
                    .that(not(isFxScheduler(root + ".app.desktop.common")))
                    .should()
                    .accessTargetWhere(AccessPredicates.isPlatformRunLater())
                    .because("updates of the screen are drained once per pulse, the latest value wins")),

    CLI_KNOWS_NO_DESKTOP(
            List.of("app.cli.KnowsDesktop"),
            root -> noClasses()
                    .that(resideInAnyPackage(root + ".app.cli.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(root + ".app.desktop..", "javafx.."))
                    .because("the terminal front starts without loading JavaFX")),

    DESKTOP_KNOWS_NO_CLI(
            List.of("app.desktop.processes.KnowsCli"),
            root -> noClasses()
                    .that(resideInAnyPackage(root + ".app.desktop.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(root + ".app.cli..", "picocli.."))
                    .because("fronts share the core, not each other")),

    ONE_PLACE_PRINTS(
            List.of("app.cli.AnotherPrinter", "core.first.Prints"),
            root -> classes()
                    .that(AccessPredicates.useStandardStreams())
                    .should(PrintingCondition.beMainOrTheOnlyPrinterOf(root + ".app"))
                    .because(
                            "what goes to a terminal is made safe in one place, and closed pipes end the program there")),

    NOBODY_PRINTS_STACK_TRACES(
            List.of("core.first.PrintsStackTrace"),
            root -> noClasses()
                    .should()
                    .accessTargetWhere(AccessPredicates.isPrintStackTrace())
                    .because("an error is told in one line, by the one place that maps it to an exit code")),

    NO_LOGGING_FRAMEWORK(
            List.of("core.first.Logs"),
            root -> noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
                    .because("what a user must know is a Limitation or an error, not a line in a log")),

    CORE_HAS_NO_CYCLES(
            List.of("core.second.Second"),
            root -> slices().matching(root + ".core.(*)..").should().beFreeOfCycles()),

    FRONTS_HAVE_NO_CYCLES(
            List.of("app.cli.KnowsDesktop"),
            root -> slices().matching(root + ".app.(*)..").should().beFreeOfCycles()),

    DESKTOP_FEATURES_HAVE_NO_CYCLES(
            List.of("app.desktop.common.KnowsProcesses"),
            root -> slices().matching(root + ".app.desktop.(*)..").should().beFreeOfCycles()),

    NAMES_SAY_WHAT_IT_IS(
            List.of("core.first.PathUtils"),
            root -> noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Misc|Common)")
                    .because(
                            "a function lives in the feature that uses it; such names collect what nobody finds again"));

    private final List<String> planted;
    private final Function<String, ArchRule> definition;

    HouseRule(List<String> planted, Function<String, ArchRule> definition) {
        this.planted = planted;
        this.definition = definition;
    }

    /// The planted classes that break this rule, relative to the root of the planted violations.
    List<String> planted() {
        return planted;
    }

    /// The rule for the house under `root`.
    ArchRule under(String root) {
        return definition.apply(root).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> outermostNameEndsWith(String suffix) {
        return describe(
                "are (in) a *" + suffix, type -> outermost(type).getSimpleName().endsWith(suffix));
    }

    private static DescribedPredicate<JavaClass> isFxScheduler(String packageName) {
        String seam = packageName + ".FxScheduler";
        return describe(
                "are " + seam + " or implement it there",
                type -> type.getPackageName().equals(packageName)
                        && (outermost(type).isAssignableTo(seam) || type.isAssignableTo(seam)));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRule::outermost).orElse(type);
    }
}
