using System.Runtime.InteropServices;

namespace SandboxHost.Isolation.Jails;

/// <summary>Which calls of the kernel a worker may make, each for a reason; any other ends it at once.</summary>
/// <remarks>
/// A program for the kernel's filter machine (<c>Documentation/userspace-api/seccomp_filter.rst</c>, classic BPF). It is put on all threads of the process in
/// one step, and on those that they start. It can be made stricter afterwards, never more lenient.
/// </remarks>
internal static unsafe class SeccompFilter
{
    private const uint ArchitectureX64 = 0xC000003E;
    private const uint FirstCallOfOtherInterface = 0x40000000;
    private const uint Kill = 0x80000000;
    private const uint Allow = 0x7FFF0000;
    private const uint Error = 0x00050000;

    // What pthread_create asks for, and nothing that would be a process or a namespace.
    private const uint ThreadFlags = 0x3D0F00;

    /// <summary>What may be called, in the order in which the filter looks: what is called most comes first.</summary>
    public static IReadOnlyList<SeccompRule> Rules { get; } =
    [
        new(SystemCall.Read, "frames from the host; the runtime's own files"),
        new(SystemCall.Write, "frames to the host; a last word on standard error"),
        new(SystemCall.Poll, "waiting for a frame"),
        new(SystemCall.Futex, "locks"),
        new(SystemCall.SchedYield, "locks"),
        new(SystemCall.MProtect, "the heap, stacks of threads, compiled code"),
        new(SystemCall.MAdvise, "the heap gives memory back"),
        new(SystemCall.MMap, "the heap, stacks of threads, assemblies"),
        new(SystemCall.MUnmap, "the same, given back"),
        new(SystemCall.MRemap, "the allocator of the C library"),
        new(SystemCall.Brk, "the allocator of the C library"),
        new(SystemCall.MInCore, "the collector asks which pages are in use"),
        new(SystemCall.MSync, "the runtime asks whether an address is mapped"),
        new(SystemCall.MBind, "the heap on machines with several memory nodes"),
        new(SystemCall.GetMemPolicy, "the same"),
        new(SystemCall.MemBarrier, "the collector stops threads"),
        new(SystemCall.TgKill, "the collector interrupts a thread of this process; none of another") { Check = SeccompCheck.OwnProcess },
        new(SystemCall.RtSigAction, "the runtime's handlers of signals"),
        new(SystemCall.RtSigProcMask, "the same, for a new thread"),
        new(SystemCall.RtSigReturn, "the end of a handler"),
        new(SystemCall.SigAltStack, "the stack on which an overflow is noticed"),
        new(SystemCall.Clone, "a new thread; never a process or a namespace") { Check = SeccompCheck.ThreadOnly },
        new(SystemCall.Clone3, "the C library asks first whether there is this call; it is told that there is not, and takes the other") { Check = SeccompCheck.NotThere },
        new(SystemCall.SetRobustList, "the start of a thread"),
        new(SystemCall.Pipe2, "the start of a thread: the runtime gives each a pipe to itself"),
        new(SystemCall.SchedGetParam, "the priority of a thread, before it is left as it is"),
        new(SystemCall.SchedGetScheduler, "the same"),
        new(SystemCall.SchedGetPriorityMax, "the same"),
        new(SystemCall.SchedGetPriorityMin, "the same"),
        new(SystemCall.SchedSetScheduler, "the same: never ahead of other processes") { Check = SeccompCheck.OrdinaryScheduling },
        new(SystemCall.RSeq, "the start of a thread"),
        new(SystemCall.GetTid, "threads ask who they are"),
        new(SystemCall.GetPid, "the same"),
        new(SystemCall.SchedGetAffinity, "how many processors there are, for the thread pool and the stack of a thread"),
        new(SystemCall.SchedSetAffinity, "a thread of the runtime lets itself run on all processors; no thread of another process") { Check = SeccompCheck.OwnThread },
        new(SystemCall.GetCpu, "which heap of the pool to take"),
        new(SystemCall.PrCtl, "the name of a thread or of a piece of memory; to look at the confinement itself") { Check = SeccompCheck.HarmlessOption },
        new(SystemCall.ClockGetTime, "the clock, where it needs the kernel"),
        new(SystemCall.ClockGetRes, "the same"),
        new(SystemCall.ClockNanoSleep, "waiting"),
        new(SystemCall.NanoSleep, "waiting"),
        new(SystemCall.GetRUsage, "the thread pool measures the load"),
        new(SystemCall.SysInfo, "the collector measures the load"),
        new(SystemCall.GetRandom, "seeds of hash tables"),
        new(SystemCall.PrLimit64, "limits may be read, not set") { Check = SeccompCheck.ReadLimit },
        new(SystemCall.OpenAt, "assemblies that are loaded late, and what /proc says about this process; only to read, and only where Landlock lets it") { Check = SeccompCheck.ReadOnly },
        new(SystemCall.Close, "the same"),
        new(SystemCall.FStat, "the same"),
        new(SystemCall.NewFStatAt, "the same"),
        new(SystemCall.Stat, "the same"),
        new(SystemCall.LStat, "the same"),
        new(SystemCall.StatX, "the same"),
        new(SystemCall.StatFs, "the same"),
        new(SystemCall.LSeek, "the same"),
        new(SystemCall.PRead64, "the same"),
        new(SystemCall.Access, "the same"),
        new(SystemCall.FAccessAt, "the same"),
        new(SystemCall.FAccessAt2, "the same"),
        new(SystemCall.ReadLink, "the same"),
        new(SystemCall.ReadLinkAt, "the same"),
        new(SystemCall.GetDEnts64, "the same: the list of this process's threads"),
        new(SystemCall.FCntl, "flags of files that are open already"),
        new(SystemCall.IoCtl, "whether a file is a terminal, and nothing else") { Check = SeccompCheck.TerminalQuestion },
        new(SystemCall.Exit, "the end of a thread"),
        new(SystemCall.ExitGroup, "the end"),
    ];

    /// <summary>Puts the filter on all threads of this process.</summary>
    /// <returns>0, or the number of the error.</returns>
    public static int Install()
    {
        const nint SetFilter = 1;
        const nint OnAllThreads = 1;
        var program = Compile((uint)Environment.ProcessId);
        fixed (Instruction* start = program)
        {
            var described = new Program { Length = (ushort)program.Length, Start = start };
            var result = LibC.Call(SystemCall.SecComp, SetFilter, OnAllThreads, (nint)(&described));

            // Positive: the thread that could not be given the filter.
            return result == 0 ? 0 : result < 0 ? (int)-result : LibC.Eperm;
        }
    }

    /// <summary>Whether the kernel has filters that can end a process.</summary>
    public static bool IsSupported
    {
        get
        {
            const nint IsActionThere = 2;
            var action = Kill;
            return LibC.Call(SystemCall.SecComp, IsActionThere, 0, (nint)(&action)) == 0;
        }
    }

    /// <summary>The filter as the kernel takes it.</summary>
    /// <param name="process">The process that may send signals to itself.</param>
    public static Instruction[] Compile(uint process)
    {
        const uint CallNumber = 0;
        const uint Architecture = 4;
        List<Instruction> program =
        [
            Load(Architecture), SkipUnlessEqual(ArchitectureX64, otherwise: 1), Skip(1), Return(Kill),
            Load(CallNumber), SkipUnlessAtLeast(FirstCallOfOtherInterface, otherwise: 1), Return(Kill),
        ];
        foreach (var rule in Rules)
        {
            var body = BodyOf(rule.Check, process);
            program.Add(SkipUnlessEqual((uint)rule.Call, otherwise: (byte)body.Count));
            program.AddRange(body);
        }

        program.Add(Return(Kill));
        return [.. program];
    }

    // Each ends by itself, because it forgets the number of the call.
    private static List<Instruction> BodyOf(SeccompCheck check, uint process) => check switch
    {
        SeccompCheck.None => [Return(Allow)],
        SeccompCheck.NotThere => [Return(Error | LibC.Enosys)],
        SeccompCheck.ThreadOnly => [Load(Low(0)), SkipUnlessEqual(ThreadFlags, otherwise: 1), Return(Allow), Return(Kill)],
        SeccompCheck.OwnProcess => [Load(Low(0)), SkipUnlessEqual(process, otherwise: 1), Return(Allow), Return(Kill)],
        SeccompCheck.OwnThread => [Load(Low(0)), SkipUnlessEqual(0, otherwise: 1), Return(Allow), Return(Kill)],
        SeccompCheck.OrdinaryScheduling => [Load(Low(1)), SkipUnlessEqual(0, otherwise: 1), Return(Allow), Return(Kill)],
        SeccompCheck.ReadLimit =>
        [
            Load(Low(2)), SkipUnlessEqual(0, otherwise: 3), Load(High(2)), SkipUnlessEqual(0, otherwise: 1), Return(Allow), Return(Kill),
        ],

        // Flags: access mode (3), O_CREAT (0x40), O_TRUNC (0x200), O_TMPFILE (0x400000). Answered, because the runtime may ask.
        SeccompCheck.ReadOnly => [Load(Low(2)), And(0x400243), SkipUnlessEqual(0, otherwise: 1), Return(Allow), Return(Error | LibC.Eacces)],

        // TCGETS
        SeccompCheck.TerminalQuestion => [Load(Low(1)), SkipUnlessEqual(0x5401, otherwise: 1), Return(Allow), Return(Kill)],
        SeccompCheck.HarmlessOption =>
        [
            // PR_SET_NAME, PR_GET_NAME, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS, PR_GET_DUMPABLE, PR_SET_VMA
            Load(Low(0)),
            SkipUnlessEqual(15, otherwise: 1), Return(Allow),
            SkipUnlessEqual(16, otherwise: 1), Return(Allow),
            SkipUnlessEqual(21, otherwise: 1), Return(Allow),
            SkipUnlessEqual(39, otherwise: 1), Return(Allow),
            SkipUnlessEqual(3, otherwise: 1), Return(Allow),
            SkipUnlessEqual(0x53564D41, otherwise: 1), Return(Allow),
            Return(Kill),
        ],
    };

    private static uint Low(int argument) => 16u + (8 * (uint)argument);

    private static uint High(int argument) => Low(argument) + 4;

    private static Instruction Load(uint offset) => new(0x20, 0, 0, offset);

    private static Instruction And(uint mask) => new(0x54, 0, 0, mask);

    private static Instruction SkipUnlessEqual(uint value, byte otherwise) => new(0x15, 0, otherwise, value);

    private static Instruction SkipUnlessAtLeast(uint value, byte otherwise) => new(0x35, 0, otherwise, value);

    private static Instruction Skip(uint count) => new(0x05, 0, 0, count);

    private static Instruction Return(uint action) => new(0x06, 0, 0, action);

    /// <summary>One step of the filter machine: <c>struct sock_filter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    private struct Program
    {
        public ushort Length;
        public Instruction* Start;
    }
}

/// <summary>A call that a worker may make.</summary>
/// <param name="Call">The call.</param>
/// <param name="Reason">What needs it.</param>
internal sealed record SeccompRule(SystemCall Call, string Reason)
{
    /// <summary>With which arguments.</summary>
    public SeccompCheck Check { get; init; }
}

/// <summary>What is looked at before a call is allowed.</summary>
internal enum SeccompCheck
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It is answered as if the kernel did not have it.</summary>
    NotThere,
    /// <summary>It makes a thread.</summary>
    ThreadOnly,
    /// <summary>It goes to this process.</summary>
    OwnProcess,
    /// <summary>It is about the calling thread.</summary>
    OwnThread,
    /// <summary>It does not ask for more of the processor than others get (SCHED_OTHER).</summary>
    OrdinaryScheduling,
    /// <summary>It does not set the limit.</summary>
    ReadLimit,
    /// <summary>It opens a file to read it; else it is told that it may not.</summary>
    ReadOnly,
    /// <summary>It asks what kind of terminal something is.</summary>
    TerminalQuestion,
    /// <summary>It names something, or looks at the confinement.</summary>
    HarmlessOption,
}
