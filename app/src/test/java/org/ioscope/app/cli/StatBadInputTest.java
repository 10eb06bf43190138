package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatBadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                --nonsense          | there is no option '--nonsense'
                disks               | 'disks' is none of the sections cpu, memory, disk, network, pressure, cgroup
                disk 1              | '1' is none of the sections cpu, memory, disk, network, pressure, cgroup
                disk -d 0           | Invalid value for option '--delay': '0' is not within 0.2 to 3600 seconds
                cpu -n x            | Invalid value for option '--iter': 'x' is not a whole number from 1 on
                cpu --json --csv    | --json and --csv exclude each other
                --csv               | --csv prints one section, name exactly one of cpu, memory, disk, network, pressure, cgroup
                cpu disk --csv      | --csv prints one section, name exactly one of cpu, memory, disk, network, pressure, cgroup
                """)
    void isOneClearLineAndExitCodeTwo(String options, String message) {
        StatFront stat = new StatFront(HostScenes.usual());
        assertEquals(2, stat.run(options.split(" ")));
        assertEquals("ioscope stat: " + message + " (see ioscope stat --help)\n", stat.errors());
        assertEquals("", stat.output());
    }
}
