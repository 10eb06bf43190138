package org.ioscope.core.uring;

/// The operations of a [SubmissionQueue], in groups.
public abstract sealed class OperationGroups permits SubmissionQueue {

    private final ControlOperations control;
    private final FileOperations files;
    private final DirectoryOperations directories;
    private final AttributeOperations attributes;
    private final MemoryOperations memoryOperations;
    private final CancelOperations cancels;
    private final TimeoutOperations timeouts;
    private final PollOperations polls;
    private final SocketOperations sockets;
    private final SocketCommands socketCommands;
    private final PipeOperations pipes;
    private final BufferOperations buffers;
    private final FutexOperations futexes;
    private final ProcessOperations processes;

    OperationGroups() {
        SubmissionQueue queue = (SubmissionQueue) this;
        control = new ControlOperations(queue);
        files = new FileOperations(queue);
        directories = new DirectoryOperations(queue);
        attributes = new AttributeOperations(queue);
        memoryOperations = new MemoryOperations(queue);
        cancels = new CancelOperations(queue);
        timeouts = new TimeoutOperations(queue);
        polls = new PollOperations(queue);
        sockets = new SocketOperations(queue);
        socketCommands = new SocketCommands(queue);
        pipes = new PipeOperations(queue);
        buffers = new BufferOperations(queue);
        futexes = new FutexOperations(queue);
        processes = new ProcessOperations(queue);
    }

    /// Nothing, messages between rings, the table of registered files.
    public ControlOperations control() {
        return control;
    }

    /// Reading, writing and what else is done with an open file.
    public FileOperations files() {
        return files;
    }

    /// Opening, making, renaming and removing files and directories.
    public DirectoryOperations directories() {
        return directories;
    }

    /// Extended attributes of files.
    public AttributeOperations attributes() {
        return attributes;
    }

    /// Advice on memory.
    public MemoryOperations memory() {
        return memoryOperations;
    }

    /// Cancelling operations.
    public CancelOperations cancels() {
        return cancels;
    }

    /// Time, and time limits for operations.
    public TimeoutOperations timeouts() {
        return timeouts;
    }

    /// Waiting until descriptors are ready.
    public PollOperations polls() {
        return polls;
    }

    /// Sockets: making and connecting them, sending and receiving.
    public SocketOperations sockets() {
        return sockets;
    }

    /// Options of sockets, and how much is on its way.
    public SocketCommands socketCommands() {
        return socketCommands;
    }

    /// Pipes, splicing, reading again and again, epoll.
    public PipeOperations pipes() {
        return pipes;
    }

    /// Handing buffers to the kernel by operations; see also [BufferRing].
    public BufferOperations buffers() {
        return buffers;
    }

    /// Waiting at words of memory.
    public FutexOperations futexes() {
        return futexes;
    }

    /// Waiting for processes.
    public ProcessOperations processes() {
        return processes;
    }
}
