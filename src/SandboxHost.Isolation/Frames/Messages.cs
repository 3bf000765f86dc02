using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Frames;

/// <summary>What both ends write and read that is no value of a pattern's.</summary>
internal static class Messages
{
    private const int MostFiles = 100_000;
    private const int MostFrames = 1000;
    private const int MostNumbers = 1_000_000;

    // ---- Limits and budgets ----------------------------------------------------------------------------------

    public static void WriteLimits(FrameWriter writer, SandboxLimits limits)
    {
        writer.WriteInt64(limits.MaxStatements);
        writer.WriteInt64(limits.MaxTime.Ticks);
        writer.WriteInt64(limits.MaxAllocatedBytes);
        writer.WriteInt64(limits.MaxRecursion);
        writer.WriteInt64(limits.MaxArrayLength);
        writer.WriteInt64(limits.MaxValueSize);
        writer.WriteInt64(limits.MaxRegExpTime.Ticks);
        writer.WriteInt64(limits.MaxConsoleLines);
    }

    public static SandboxLimits ReadLimits(ref FrameReader reader) => new()
    {
        MaxStatements = reader.ReadInt64(),
        MaxTime = TimeSpan.FromTicks(reader.ReadInt64()),
        MaxAllocatedBytes = reader.ReadInt64(),
        MaxRecursion = checked((int)reader.ReadInt64()),
        MaxArrayLength = checked((int)reader.ReadInt64()),
        MaxValueSize = reader.ReadInt64(),
        MaxRegExpTime = TimeSpan.FromTicks(reader.ReadInt64()),
        MaxConsoleLines = checked((int)reader.ReadInt64()),
    };

    public static void WriteState(FrameWriter writer, in BudgetState state)
    {
        writer.WriteCount(state.Statements);
        writer.WriteCount(state.AllocatedBytes);
        writer.WriteCount(state.ConsoleLines);
        writer.WriteInt64(state.TimeLeft.Ticks);
    }

    public static BudgetState ReadState(ref FrameReader reader) =>
        new(reader.ReadCount(), reader.ReadCount(), reader.ReadCount(int.MaxValue), TimeSpan.FromTicks(reader.ReadInt64()));

    /// <summary>A budget with what has been used of it.</summary>
    public static void WriteBudget(FrameWriter writer, CallBudget budget)
    {
        WriteLimits(writer, budget.Limits);
        WriteState(writer, budget.State);
    }

    /// <summary>What is left of the budget.</summary>
    public static CallBudget ReadBudget(ref FrameReader reader)
    {
        var limits = ReadLimits(ref reader);
        return CallBudget.Resume(limits, ReadState(ref reader));
    }

    public static void WriteContext(FrameWriter writer, in CallContext context)
    {
        writer.WriteByte((byte)context.Kind);
        writer.WriteInt64(context.Time.UtcTicks);
        writer.WriteInt64(unchecked((long)context.Seed));
    }

    public static CallContext ReadContext(ref FrameReader reader) =>
        new(reader.ReadEnum<CallKind>(), ReadTime(ref reader), unchecked((ulong)reader.ReadInt64()));

    private static DateTimeOffset ReadTime(ref FrameReader reader) =>
        reader.ReadInt64() is var ticks && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw new FrameException("a time that there is not");

    // ---- Programs --------------------------------------------------------------------------------------------

    public static void WriteProgram(FrameWriter writer, CompiledProgram program)
    {
        writer.WriteBool(program.Options.KeepUnusedImports);
        writer.WriteText(program.Source.Main);
        var names = program.Source.Names.ToList();
        writer.WriteCount(names.Count);
        foreach (var name in names)
        {
            writer.WriteText(name);
            writer.WriteText(program.Source.Find(name)!.Text); // a name of the program has a file
        }
    }

    /// <summary>The program, compiled here: the same source gives the same program.</summary>
    public static CompiledProgram ReadProgram(ref FrameReader reader)
    {
        var options = new CompilerOptions { KeepUnusedImports = reader.ReadBool() };
        var main = reader.ReadText();
        var files = new SourceFile[reader.ReadCount(MostFiles)];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new SourceFile(reader.ReadText(), reader.ReadText());
        }

        return ProgramCompiler.Compile(new ProgramSource(files, main), options);
    }

    // ---- Faults ----------------------------------------------------------------------------------------------

    public static void WriteFault(FrameWriter writer, PatternFault fault)
    {
        writer.WriteText(fault.Name);
        writer.WriteText(fault.Message);
        var frames = Math.Min(fault.Stack.Count, MostFrames);
        writer.WriteCount(frames);
        foreach (var frame in fault.Stack.Take(frames))
        {
            writer.WriteText(frame.Function);
            writer.WriteText(frame.File);
            writer.WriteCount(frame.Line);
            writer.WriteCount(frame.Column);
        }
    }

    public static PatternFault ReadFault(ref FrameReader reader)
    {
        const int MostCharacters = 1_000_000;
        var (name, message) = (reader.ReadText(MostCharacters), reader.ReadText(MostCharacters));
        var frames = new FaultFrame[reader.ReadCount(MostFrames)];
        for (var i = 0; i < frames.Length; i++)
        {
            frames[i] = new FaultFrame(reader.ReadText(MostCharacters), reader.ReadText(MostCharacters), reader.ReadCount(int.MaxValue), reader.ReadCount(int.MaxValue));
        }

        return new PatternFault(name, message, frames);
    }

    // ---- Numbers of things -----------------------------------------------------------------------------------

    public static void WriteNumbers(FrameWriter writer, IReadOnlyCollection<int> numbers)
    {
        writer.WriteCount(numbers.Count);
        foreach (var number in numbers)
        {
            writer.WriteCount(number);
        }
    }

    public static int[] ReadNumbers(ref FrameReader reader)
    {
        var numbers = new int[Math.Min(reader.ReadLength(), MostNumbers + 1)];
        if (numbers.Length > MostNumbers)
        {
            throw new FrameException("more numbers than there may be");
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadCount(int.MaxValue);
        }

        return numbers;
    }
}
