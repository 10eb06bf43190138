package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ioscope.core.sample.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopBadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --nonsense          | there is no option '--nonsense'
                -d 0                | Invalid value for option '--delay': '0' is not within 0.2 to 3600 seconds
                -d 0.1              | Invalid value for option '--delay': '0.1' is not within 0.2 to 3600 seconds
                -d 99999            | Invalid value for option '--delay': '99999' is not within 0.2 to 3600 seconds
                -d abc              | Invalid value for option '--delay': 'abc' is not a number of seconds such as 1 or 0.5
                -d NaN              | Invalid value for option '--delay': 'NaN' is not a number of seconds such as 1 or 0.5
                -n -5               | Expected parameter for option '--iter' but found '-5'
                -n 0                | Invalid value for option '--iter': '0' is not a whole number from 1 on
                -p x                | Invalid value for option '--pid' (PID): 'x' is not a whole number from 1 on
                -u no-such-user     | Invalid value for option '--user' (USER): there is no user 'no-such-user'
                -u +root            | Invalid value for option '--user' (USER): there is no user '+root'
                --filter=(          | Invalid value for option '--filter': '(' is no regular expression: Unclosed group at character 2
                -a -A               | --accumulated and --accum-bw exclude each other
                --json --csv        | --json and --csv exclude each other
                --sort size         | Invalid value for option '--sort': 'size' is none of the columns pid, prio, user, read, write, swapin, io, command
                more                | unexpected 'more'
                """)
    void isOneClearLineAndExitCodeTwo(String options, String message) {
        TopFront top = new TopFront(Samples.sample().build());
        assertEquals(2, top.run(options.split(" ")));
        assertEquals("ioscope top: " + message + " (see ioscope top --help)\n", top.errors());
        assertEquals("", top.output());
    }
}
