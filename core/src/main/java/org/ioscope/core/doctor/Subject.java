package org.ioscope.core.doctor;

/// What is examined, in the order in which it is told.
public enum Subject {
    TASKSTATS("taskstats", Section.SOURCES),
    EXIT_RECORDS("exit records", Section.SOURCES),
    PROCESS_EVENTS("process events", Section.SOURCES),
    PROCESS_LIST("process list", Section.SOURCES),
    OWN_PROCESS_IO("/proc/PID/io (own)", Section.SOURCES),
    OTHER_PROCESS_IO("/proc/PID/io (others)", Section.SOURCES),
    DELAY_ACCOUNTING("delay accounting", Section.SOURCES),
    IO_URING("io_uring", Section.SOURCES),
    CAP_NET_ADMIN("CAP_NET_ADMIN", Section.CAPABILITIES),
    CAP_SYS_PTRACE("CAP_SYS_PTRACE", Section.CAPABILITIES),
    CAP_DAC_READ_SEARCH("CAP_DAC_READ_SEARCH", Section.CAPABILITIES),
    CAP_SYS_ADMIN("CAP_SYS_ADMIN", Section.CAPABILITIES),
    CAP_SYS_NICE("CAP_SYS_NICE", Section.CAPABILITIES),
    CAP_SYS_RESOURCE("CAP_SYS_RESOURCE", Section.CAPABILITIES),
    USER_NAMESPACE("user namespace", Section.PLACE),
    PID_NAMESPACE("PID namespace", Section.PLACE),
    NETWORK_NAMESPACE("network namespace", Section.PLACE),
    CGROUPS("cgroups", Section.PLACE);

    private final String title;
    private final Section section;

    Subject(String title, Section section) {
        this.title = title;
        this.section = section;
    }

    /// For people, at most 21 characters. The constant's own name is for machines and does not change.
    public String title() {
        return title;
    }

    /// Where it belongs.
    public Section section() {
        return section;
    }
}
