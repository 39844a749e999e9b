using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Tests.CarryOvers;
using CztBot.Tests.Orders;
using CztBot.Tests.Projects;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>
/// The same months with what the demonstration alone lacks, so that an answer about it can be wrong: problems and orders in every state, orders of leaders, carry-overs,
/// projects with matters, a signed summary. Made once for all tests.
/// </summary>
internal static class OrderMonths
{
    /// <summary>Who is asked about what the leaders gave.</summary>
    public const string Mayor = "wang-anhe";

    private const string Day = "2020-10-12T09:00";
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static string DatabaseFile(string folder) => Path.Combine(folder, "cztbot.db");

    public static Task<string> FolderAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var root = Directory.CreateTempSubdirectory("cztbot-orders-").FullName;
        var folder = Path.Combine(root, "data");
        await RunAsync("demo", "--until", "2020-10-12", "--seed", "1", "--orders", "--data", folder);
        await File.WriteAllTextAsync(Path.Combine(root, "carry.csv"), CarryOverMoves.File);
        await File.WriteAllTextAsync(Path.Combine(root, "projects.csv"), ProjectMoves.File);
        await RunAsync("import", "carryover", Path.Combine(root, "carry.csv"), "--data", folder);
        await RunAsync("import", "projects", Path.Combine(root, "projects.csv"), "--data", folder);
        await using var world = await BotWorld.StartAsync(Day, choice => choice with { Data = folder, Database = "" });
        await PlayAsync(world);
        return folder;
    }

    // Orders of leaders, one of them answered, one void; a matter of a project; a signed summary.
    private static async Task PlayAsync(BotWorld world)
    {
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        var elsewhere = await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor);
        foreach (var (unit, leader) in ((string, string)[])[("长沙市住建委", Mayor), ("长沙市交通局", Mayor), ("湘潭市住建局", elsewhere), ("株洲市交通运输局", elsewhere)])
            (await world.IssueAsync(unit, ("instructor", leader), ("due", "2020-10-30"))).Text.ShouldContain("已签发");
        await ProjectMoves.DoAsync(world, clerk, "K-01", "project.update", ProjectMoves.Land);
        var asked = await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结 2020年一季度")).Button("summary.sign"));
        (await world.PressAsync(head, "summary.sign", asked.Button("summary.sign"))).Text.ShouldContain("已签发");
    }

    private static async Task RunAsync(params string[] args)
    {
        if (await CommandLine.RunAsync(args) != 0) throw new InvalidOperationException($"{args[0]} failed.");
    }
}
