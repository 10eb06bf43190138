package org.ioscope.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at what others can see of a type: its supertypes and the signatures of its public and protected members.
final class SignatureCondition extends ArchCondition<JavaClass> {

    private final String hiddenPackage;

    private SignatureCondition(String hiddenPackage) {
        super("show no type of " + hiddenPackage);
        this.hiddenPackage = hiddenPackage;
    }

    static SignatureCondition showNoTypeOf(String packageName) {
        return new SignatureCondition(packageName);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        report(
                type.getDescription(),
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream()),
                events);
        for (JavaMember member : type.getMembers()) {
            Set<JavaModifier> modifiers = member.getModifiers();
            if (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED)) {
                report(member.getDescription(), typesOf(member), events);
            }
        }
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        Stream<JavaType> types =
                switch (member) {
                    case JavaField field -> Stream.of(field.getType());
                    case JavaCodeUnit codeUnit ->
                        Stream.concat(codeUnit.getParameterTypes().stream(), Stream.of(codeUnit.getReturnType()));
                    default -> Stream.of();
                };
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private void report(String where, Stream<JavaClass> types, ConditionEvents events) {
        types.filter(type -> type.getPackageName().startsWith(hiddenPackage))
                .forEach(type -> events.add(SimpleConditionEvent.violated(type, where + " shows " + type.getName())));
    }
}
