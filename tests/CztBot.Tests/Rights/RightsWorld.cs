using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>One world for all presses: reports in every state, and back to it after each press that wrote.</summary>
internal sealed class RightsWorld : IAsyncDisposable
{
    public const string Unit = "长沙/交通";
    public const string Progress = "完成核定进展";
    public const string Phone = "13812345678";
    public const string Problem = "存在核定问题";
    public const string ForLeaders = "需要领导协调";
    public const string Waiting = "完成待核进展";

    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);

    private RightsWorld(BotWorld world)
    {
        World = world;
        Ledgers = new Ledgers(world);
    }

    public BotWorld World { get; }

    public Ledgers Ledgers { get; }

    public Cast Cast { get; private set; } = null!;

    /// <summary>What not everybody may see, by the sign that stands for it in reading.md.</summary>
    public IReadOnlyDictionary<char, string> Marks => new Dictionary<char, string>
    {
        ['进'] = Progress, ['号'] = Phone, ['问'] = Problem, ['协'] = ForLeaders, ['待'] = Waiting, ['名'] = Contact,
    };

    /// <summary>The contact's name, which not everybody gets to know.</summary>
    public string Contact { get; private set; } = "";

    public string Now { get; private set; } = "";

    /// <summary>What a signature must have seen.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>What a change of a contact must have seen, and who is to leave.</summary>
    public string Seen { get; private set; } = "";

    public string Leaving { get; private set; } = "";

    /// <summary>What the signature of an evaluation must have seen, and an appeal.</summary>
    public string EvaluationSeen { get; private set; } = "";

    public string AppealId { get; private set; } = "";

    /// <summary>The problem that T11b named.</summary>
    public string ProblemId { get; private set; } = "";

    /// <summary>T09 open, T10 waiting, T11b verified with a problem, a matter for leaders and 办结 proposed, T19 closed; 未签发 and 已签发.</summary>
    public static async Task<RightsWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Settings = EvaluationScenes.Weights });
        var roster = Cast.Extended((await world.StandingAsync()).Roster);
        await WriteAsync(world, work => RosterStore.ReplaceAsync(work, roster, "权限测试"));
        await WriteAsync(world, async work =>
        {
            foreach (var person in roster.People) await AccountStore.BindAsync(work, "test", $"user-{person.Id}", person.Id);
        });
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T10", Waiting);
        await world.ReportAsync("T11b", $"{Progress}，联系电话{Phone}。", ("noProblem", "false"), ("problems", Problem), ("coordination", ForLeaders), ("level", "3"));
        await world.ReportAsync("T19", "完成系统对接。");
        await world.AcceptAsync("T11b");
        await world.AcceptAsync("T19");
        await WriteAsync(world, work => ClosureStore.SaveAsync(work, new Closure { ItemId = "T11b", Month = Moves.November, Evidence = "验收报告" }, "申请办结", null));
        await WriteAsync(world, work => ClosureStore.SaveAsync(work, new Closure { ItemId = "T19", Month = Moves.November, State = Closure.Closed, Evidence = "验收报告" }, "办结销号", null));
        await world.MoveToAsync("2019-12-16T10:00");
        var rights = new RightsWorld(world) { Cast = new Cast(roster, world.Clock.Today) };
        rights.Contact = roster.ContactsOf(Unit, world.Clock.Today)[0].Name;
        rights.ProblemId = (await world.Get<ProblemStore>().OpenAsync())[0].Id;
        await WriteAsync(world, work => OrderScenes.WriteAsync(work, roster));
        await WriteAsync(world, work => SupervisionScenes.WriteAsync(work, roster));
        await WriteAsync(world, DispatchScenes.WriteAsync);
        await WriteAsync(world, work => ContributionStore.AskAsync(work, Moves.November, "T09", ["湘潭/交通"]));
        await WriteAsync(world, work => ItemScopeStore.SaveAsync(
            work, new ItemScope { ItemId = "T30", Version = 1, Left = new ScopeExit("并入他项。", "王安和", new DateOnly(2019, 12, 2), new Stamp("yuan-jiawen", work.Actor.At)) }, "移出调度范围", new ItemScope { ItemId = "T30" }));
        await WriteAsync(world, CarryOverScenes.WriteAsync);
        await WriteAsync(world, ProjectScenes.WriteAsync);
        await WriteAsync(world, YearlyScenes.WriteAsync);
        await WriteAsync(world, SupplementScenes.WriteAsync);
        (rights.EvaluationSeen, rights.AppealId) = await EvaluationScenes.WriteAsync(world);
        // Whoever speaks for the first time has the address remembered.
        foreach (var person in roster.People) await world.SayAsync(person.Id, "帮助");
        await world.DrainAsync();
        rights.Stamp = (await world.SayAsync(rights.Cast.Of("负责人", Unit, 2), "签发")).Button("bulletin.sign").GetProperty("stamp").GetString()!;
        var contacts = await world.PressAsync(rights.Cast.Of("负责人", Unit, 2), "contact.open", Moves.Data(("unit", "湘潭/交通"), ("mode", "change")));
        (rights.Seen, rights.Leaving) = (contacts.Button("contact.change").GetProperty("seen").GetString()!, contacts.Input("ends")!);
        await rights.DeliverAsync(roster.Channels[0].Id);
        rights.Remember("未签发");
        await world.SignAsync();
        rights.Remember("已签发");
        return rights;
    }

    // A circular in each state that a button is about; nothing of it is due.
    private async Task DeliverAsync(string group)
    {
        await WriteAsync(World, work => DeliveryStore.PlanAsync(work, [.. ((string[])["planned", "failed", "unknown", "sent"]).Select(state => new Delivery
        {
            Month = Moves.November, Kind = DeliveryKinds.Circular, Recipient = $"group:{group}", Occasion = state, NotBefore = work.Actor.At.AddDays(99),
        })]));
        Ledgers.Change("UPDATE deliveries SET state = occasion, activity_id = 'sent-before', finished_at = planned_at WHERE occasion IN ('failed', 'unknown', 'sent')");
    }

    /// <summary>Everything as it was remembered under a name.</summary>
    public void Return(string state)
    {
        Ledgers.Restore(_marks[state]);
        Now = state;
    }

    public async ValueTask DisposeAsync()
    {
        Ledgers.Dispose();
        await World.DisposeAsync();
    }

    private static Task<bool> WriteAsync(BotWorld world, Func<Work, Task> write) => world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
    {
        await write(work);
        return true;
    });

    private void Remember(string state)
    {
        _marks[state] = Ledgers.Mark();
        Now = state;
    }
}
