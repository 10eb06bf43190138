package org.ioscope.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;

/// Allows the standard streams to `Main` and to one class of the terminal front, whatever that class is called.
final class PrintingCondition extends ArchCondition<JavaClass> {

    private final String main;
    private final String terminalFront;
    private final Set<String> printers = new TreeSet<>();

    private PrintingCondition(String appPackage) {
        super("be Main or the only such class of " + appPackage + ".cli");
        main = appPackage + ".Main";
        terminalFront = appPackage + ".cli";
    }

    static PrintingCondition beMainOrTheOnlyPrinterOf(String appPackage) {
        return new PrintingCondition(appPackage);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        JavaClass outermost = HouseRule.outermost(type);
        if (outermost.getPackageName().equals(terminalFront)) {
            printers.add(outermost.getName());
        } else if (!outermost.getName().equals(main)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " uses System.out or System.err"));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (printers.size() > 1) {
            events.add(SimpleConditionEvent.violated(printers, "more than one class prints: " + printers));
        }
    }
}
