package org.ioscope.core.host;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;

/// `/proc/pressure` of the machine.
final class PressureFiles implements HostPart {

    private final FilePart<Pressure> cpu;
    private final FilePart<Pressure> memory;
    private final FilePart<Pressure> io;
    /// Only in kernels that account the time of interrupts, so it is not missed where it is not there.
    private final FilePart<Pressure> irq;

    PressureFiles(ProcFileSystem files) {
        cpu = open(files, "cpu");
        memory = open(files, "memory");
        io = open(files, "io");
        irq = open(files, "irq");
    }

    private static FilePart<Pressure> open(ProcFileSystem files, String name) {
        return new FilePart<>(files, "pressure/" + name, "pressure (" + name + ")", new PressureReader());
    }

    PressureState read() {
        return new PressureState(cpu.read(), memory.read(), io.read(), irq.read());
    }

    @Override
    public void addLimitations(List<Limitation> limitations) {
        List<Limitation> own = new ArrayList<>();
        cpu.addLimitations(own);
        memory.addLimitations(own);
        io.addLimitations(own);
        if (own.size() == 3) {
            String cause = own.getFirst().cause();
            own = List.of(new Limitation("pressure", cause, "start a kernel that has CONFIG_PSI with psi=1"));
        }
        limitations.addAll(own);
    }

    @Override
    public void close() {
        cpu.close();
        memory.close();
        io.close();
        irq.close();
    }
}
