using System.Runtime.ExceptionServices;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

// Exchanges: what the worker asks for during a call, and what it says in the end, each held against what an honest one could say.
internal sealed partial class RemoteRealm
{
    private delegate void ReadResult(ref FrameReader reader);

    /// <summary>From the frame that begins a call to the one that ends it.</summary>
    private sealed class Exchange(RemoteRealm realm, IHostPort port, CallBudget budget)
    {
        private readonly WorkerProcess _worker = realm._worker;

        // What the port threw that ends the call, whatever the worker makes of it.
        private CallStoppedException? _stopped;
        private bool _isBroken;

        /// <summary>Sends the frame that was written, and answers until the call is over.</summary>
        /// <returns>How it ended; null if well.</returns>
        public CallOutcome? Run(FrameKind good, ReadResult readResult)
        {
            try
            {
                var happened = _worker.Send(Deadline());
                while (happened == ChannelEvent.Ready)
                {
                    happened = _worker.Receive(Deadline(), out var kind, out var reader);
                    if (happened != ChannelEvent.Ready)
                    {
                        break;
                    }

                    if (kind >= FrameKind.GetSelf)
                    {
                        if (IsPastGrace)
                        {
                            happened = ChannelEvent.Late;
                            break;
                        }

                        AnswerRequest(kind, ref reader);
                        happened = _worker.Send(Deadline());
                        continue;
                    }

                    return Finish(kind, good, ref reader, readResult);
                }

                var limits = budget.Limits;
                var outcome = realm.Explain(happened, (long)limits.MaxTime.TotalMilliseconds, limits.MaxRecursion);
                return Decided ?? outcome;
            }
            catch (FrameException exception)
            {
                _worker.End();
                return Decided ?? new CallOutcome.Lost(RuleBroken(exception));
            }
        }

        // A quota that was passed was passed, however the worker takes it.
        private CallOutcome? Decided => _stopped is { Limit: { } limit } ? new CallOutcome.OverLimit(limit, _stopped.Allowed) { EndedWorker = _worker.IsEnded } : null;

        private bool IsPastGrace => budget.TimeLeft < -realm._options.Grace;

        // A worker that is asked late still gets the time to say so.
        private long Deadline()
        {
            var left = budget.TimeLeft;
            return FrameChannel.DeadlineIn((left > TimeSpan.Zero ? left : TimeSpan.Zero) + realm._options.Grace);
        }

        private CallOutcome? Finish(FrameKind kind, FrameKind good, ref FrameReader reader, ReadResult readResult)
        {
            CallOutcome? outcome = null;
            switch (kind)
            {
                case var _ when kind == good:
                    try
                    {
                        readResult(ref reader);
                    }
                    catch (HostRefusalException refusal)
                    {
                        // What follows cannot be found any more.
                        _worker.End();
                        ThrowIfStopped();
                        return Decided ?? new CallOutcome.Threw(new PatternFault("TypeError", refusal.Message, []));
                    }

                    break;
                case FrameKind.Threw:
                    outcome = new CallOutcome.Threw(Messages.ReadFault(ref reader));
                    break;
                case FrameKind.OverLimit:
                    var passed = reader.ReadEnum<LimitKind>();
                    reader.ReadCount(); // What it was allowed, the host knows better.
                    outcome = budget.Allowed(passed) is { } allowed ? new CallOutcome.OverLimit(passed, allowed)
                        : Decided ?? throw new FrameException("a limit that is the host's to watch");
                    break;
                case FrameKind.Stopped when _stopped is not null:
                    break;
                default:
                    throw new FrameException("not the end of this call");
            }

            try
            {
                budget.CatchUp(Messages.ReadState(ref reader));
            }
            catch (ArgumentException)
            {
                throw new FrameException("a budget that grew");
            }

            _worker.Lose(Messages.ReadNumbers(ref reader));
            realm._references.Release(Messages.ReadNumbers(ref reader));
            var isExhausted = reader.ReadBool();
            reader.End();
            if (isExhausted)
            {
                _worker.End();
            }

            ThrowIfStopped();

            // Whatever a worker says that may have been taken over: these are the host's to decide.
            return Decided ?? (_isBroken && outcome is null ? new CallOutcome.Threw(new PatternFault("Error", "The engine could not carry this out.", []))
                : outcome);
        }

        private void ThrowIfStopped()
        {
            if (_stopped is { Limit: null })
            {
                ExceptionDispatchInfo.Throw(_stopped);
            }
        }

        // ---- Requests ----------------------------------------------------------------------------------------

        private void AnswerRequest(FrameKind kind, ref FrameReader reader)
        {
            if (_stopped is not null || _isBroken)
            {
                throw new FrameException("a request after the end");
            }

            var before = realm._sent.Count;
            try
            {
                var answer = Carry(kind, ref reader);
                if (answer is string text)
                {
                    _worker.Answer(FrameKind.Text);
                    _worker.Writer.WriteText(text);
                }
                else
                {
                    _worker.Answer(FrameKind.Value);
                    realm._writer.Write(_worker.Writer, (PlainValue)answer);
                }
            }
            catch (HostRefusalException refusal)
            {
                _worker.Answer(FrameKind.Refused);
                _worker.Writer.WriteText(refusal.Message);
            }
            catch (CallStoppedException stopped)
            {
                _stopped = stopped;
                _worker.Answer(FrameKind.Stop);
                _worker.Writer.WriteBool(stopped.Limit is not null);
                if (stopped.Limit is { } limit)
                {
                    _worker.Writer.WriteByte((byte)limit);
                    _worker.Writer.WriteCount(stopped.Allowed);
                }
            }
            catch (FrameTooLargeException)
            {
                realm._sent.BackTo(before);
                _worker.Answer(FrameKind.Refused);
                _worker.Writer.WriteText("The value is too large to go into the sandbox.");
            }
#pragma warning disable CA1031 // What a port throws is not known here. The call fails with it, and nothing else does.
            catch (Exception exception) when (exception is not FrameException)
#pragma warning restore CA1031
            {
                _isBroken = true;
                _worker.Answer(FrameKind.Broken);
            }
        }

        private const int MostLogged = 100_000;

        private object Carry(FrameKind kind, ref FrameReader reader)
        {
            switch (kind)
            {
                case FrameKind.GetSelf:
                    reader.End();
                    return port.Self;
                case FrameKind.CreateCell:
                    var cell = new CellRequest(
                        Read(ref reader), reader.ReadOptional(realm.Program.Sites.Count - 1), reader.ReadBool() ? Read(ref reader) : null, reader.ReadBool());
                    reader.End();
                    return port.CreateCell(cell);
                case FrameKind.CreateNode:
                    return port.CreateNode(ReadNode(ref reader));
                case FrameKind.ReferenceTo:
                    var pattern = realm.ReadPattern(ref reader);
                    reader.End();
                    return port.ReferenceTo(pattern);
                case FrameKind.Operate:
                    return Operate(ref reader);
                case FrameKind.ReadDataFile:
                    var (importer, path) = (reader.ReadText(), reader.ReadText());
                    reader.End();
                    return port.ReadDataFile(importer, path);
                case FrameKind.Log:
                    var (level, text) = (reader.ReadEnum<ConsoleLevel>(), reader.ReadText());
                    reader.End();
                    if (budget.ConsoleLines >= budget.Limits.MaxConsoleLines)
                    {
                        throw new FrameException("more lines than there may be");
                    }

                    budget.CatchUp(budget.State with { ConsoleLines = budget.ConsoleLines + 1 });
                    port.Log(level, text.Length <= MostLogged ? text : text[..MostLogged]);
                    return PlainValue.Undefined;
                default:
                    throw new FrameException("no such request");
            }
        }

        private PlainValue Read(ref FrameReader reader) => realm._reader.Read(ref reader);

        private NodeRequest ReadNode(ref FrameReader reader)
        {
            var kind = reader.ReadEnum<NodeKind>();
            var input = Read(ref reader);
            var function = reader.ReadBool() ? realm._functions.Read(ref reader) : null;
            var name = reader.ReadText();
            reader.End();
            var isFit = kind switch
            {
                NodeKind.Lift => function?.Kind == FunctionKind.Lift,
                NodeKind.Handler => function?.Kind == FunctionKind.Handler,
                NodeKind.Instantiate or NodeKind.CompileAndRun => input is PlainValue.Record && function is null,
                NodeKind.IfElse => function is null && input is PlainValue.List { Elements.Count: 3 },
                NodeKind.When or NodeKind.Unless => function is null && input is PlainValue.List { Elements.Count: 2 },
                NodeKind.Key => function is null && input is PlainValue.List { Elements.Count: > 0 } list && list.Elements[0] is PlainValue.Reference,
                NodeKind.Map or NodeKind.Filter or NodeKind.FlatMap => function?.Kind == FunctionKind.Element && input is PlainValue.Reference,
                NodeKind.Effect => function is null && input is PlainValue.List && PowerNames.All.Contains(name),
            };
            isFit &= kind == NodeKind.Effect || name.Length == 0;
            return isFit ? new NodeRequest(kind, input, function, name.Length == 0 ? null : name) : throw new FrameException("a node that no builder makes");
        }

        private PlainValue Operate(ref FrameReader reader)
        {
            var operation = reader.ReadEnum<CellOperation>();
            var target = realm._references.Read(ref reader);
            var arguments = new PlainValue[reader.ReadLength()];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Read(ref reader);
            }

            reader.End();
            var isFit = operation switch
            {
                CellOperation.Get or CellOperation.Sample or CellOperation.Resolve => arguments.Length == 0,
                CellOperation.Push or CellOperation.AddUnique => true,
                CellOperation.Increment => arguments.Length <= 1,
                _ => arguments.Length == 1,
            };
            return isFit ? port.Operate(operation, target, arguments) : throw new FrameException("an operation with other arguments than it has");
        }
    }
}
