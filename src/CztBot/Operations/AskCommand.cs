using System.CommandLine;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>ask --as PERSON "任务5到哪了": one question, answered in the terminal with that person's rights.</summary>
public static class AskCommand
{
    public static Command Command()
    {
        var person = new Option<string>("--as") { Description = "提问人的姓名或职务，如 湘潭市市长、秘书处处长", Required = true };
        var question = new Argument<string>("问题") { Description = "一句话" };
        var command = new Command("ask", "在终端里提一个问题") { person, question };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var asker = Find(standing, parsed.GetValue(person)!);
            var actor = new Actor(asker.Id, asker.Name, "cli", app.Services.GetRequiredService<BusinessClock>().Now);
            var turn = new Turn
            {
                Caller = Caller.Of(standing, asker, actor.Today),
                Actor = actor,
                Standing = standing,
                Text = parsed.GetValue(question)!,
            };
            var reply = await app.Services.GetRequiredService<Router>().SayAsync(turn, cancellation);
            Console.WriteLine(app.Services.GetRequiredService<ReplyRenderer>().ToText(reply));
            return 0;
        }));
        return command;
    }

    private static Person Find(Standing standing, string name)
    {
        var found = standing.Roster.People.Where(person => person.Name == name || Posts(person).Contains(name)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UserErrorException($"名册里没有“{name}”，请写姓名或职务，如 湘潭市市长。"),
            _ => throw new UserErrorException($"“{name}”有{found.Count}人：{string.Join("、", found.Select(person => person.Name))}，请写姓名。"),
        };
    }

    private static IEnumerable<string> Posts(Person person)
    {
        if (person.Is(Roles.Head)) yield return "秘书处处长";
        if (person.Is(Roles.Head)) yield return "秘书处负责人";
        if (person.Post is { } post) yield return post;
        var office = person.Office switch
        {
            Office.Secretary => "书记",
            Office.Mayor => "市长",
            Office.ExecutiveViceMayor => "常务副市长",
            Office.ViceMayor => "副市长",
            _ => null,
        };
        if (office is null) yield break;
        yield return $"{person.City}市{office}";
        yield return $"{person.City}{office}";
        if (person.Office == Office.Secretary) yield return $"{person.City}市委书记";
    }
}
