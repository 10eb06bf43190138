package org.ioscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionRecordTest {

    private static final String WELL_FORMED = """
            # Planted
            ## Status
            ## Context
            ## Decision
            ## Consequences
            ## Confirmation
            - `%s`: why
            """;

    @Test
    void eachDecisionNamesAnExistingGuard() throws IOException {
        List<String> problems = new ArrayList<>();
        for (DecisionRecord record : DecisionRecord.all()) {
            problems.addAll(record.problems());
        }

        assertEquals(List.of(), problems);
        assertTrue(DecisionRecord.all().size() >= 5);
    }

    @Test
    void existingGuardIsAccepted() throws IOException {
        assertEquals(List.of(), problemsWithGuard("HouseRule.CORE_KNOWS_NO_SCREEN"));
        assertEquals(List.of(), problemsWithGuard("pom.xml: <failOnWarning>true</failOnWarning>"));
    }

    @Test
    void inventedGuardIsRejected() throws IOException {
        assertEquals(1, problemsWithGuard("HouseRule.NOBODY_WROTE_THIS").size());
        assertEquals(1, problemsWithGuard("NoSuchTest.holds").size());
        assertEquals(
                1, problemsWithGuard("pom.xml: <nobody>wrote this</nobody>").size());
        assertEquals(1, problemsWithGuard("our good intentions").size());
    }

    @Test
    void recordWithoutConfirmationIsRejected() throws IOException {
        String text = WELL_FORMED.substring(0, WELL_FORMED.indexOf("## Confirmation"));

        assertEquals(2, new DecisionRecord("planted", text).problems().size());
    }

    private static List<String> problemsWithGuard(String guard) throws IOException {
        return new DecisionRecord("planted", WELL_FORMED.formatted(guard)).problems();
    }
}
