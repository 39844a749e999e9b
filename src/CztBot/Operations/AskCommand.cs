using System.CommandLine;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Questions;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>ask --as PERSON "任务5到哪了": questions, answered in the terminal with that person's rights.</summary>
public static class AskCommand
{
    public static Command Command()
    {
        var person = new Option<string>("--as") { Description = "提问人的姓名或职务，如 湘潭市市长、秘书处处长", Required = true };
        var questions = new Argument<string[]>("问题") { Description = "一句话；几句依次写出，后一句可以接着前一句问", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "每句输出一行 JSON：听懂的意图、要素和答复" };
        var command = new Command("ask", "在终端里提问") { person, questions, json };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var asker = Find(standing, parsed.GetValue(person)!);
            foreach (var said in parsed.GetValue(questions)!)
                Console.WriteLine(await OneAsync(app.Services, standing, asker, said, "cli", parsed.GetValue(json), cancellation));
            return 0;
        }));
        return command;
    }

    /// <summary>Asks one question with that person's rights; the next one in the same program may follow up on it.</summary>
    public static async Task<string> OneAsync(IServiceProvider services, Standing standing, Person asker, string said, string conversation, bool json, CancellationToken cancellation)
    {
        var actor = new Actor(asker.Id, asker.Name, "cli", services.GetRequiredService<BusinessClock>().Now);
        var turn = new Turn
        {
            Caller = Caller.Of(standing, asker, actor.Today), Actor = actor, Standing = standing, Text = said, ConversationId = conversation,
        };
        // Understood here as well, since a word such as 谁没报 goes to its own handler; the conversation is the same.
        var talks = services.GetRequiredService<Talks>();
        var question = await talks.UnderstandAsync(turn);
        var reply = await services.GetRequiredService<Router>().SayAsync(turn, cancellation);
        await talks.RememberAsync(turn, question);
        var answer = services.GetRequiredService<ReplyRenderer>().ToText(reply);
        return json ? AskedJson.Write(standing, question, answer) : answer;
    }

    /// <summary>A person by name or office.</summary>
    public static Person Find(Standing standing, string name)
    {
        var found = standing.Roster.People.Where(person => person.Name == name || Posts(person).Concat(Contacts(standing, person)).Contains(name)).ToList();
        // Several vice mayors: the one who comes first in the roster, since each of them is one with a portfolio.
        if (name.EndsWith("分管副市长", StringComparison.Ordinal)) found = [.. found.Take(1)];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UserErrorException($"名册里没有“{name}”，请写姓名或职务，如 湘潭市市长。"),
            _ => throw new UserErrorException($"“{name}”有{found.Count}人：{string.Join("、", found.Select(person => person.Name))}，请写姓名。"),
        };
    }

    // 湘潭市医保局联络员, whoever it was last.
    private static IEnumerable<string> Contacts(Standing standing, Person person) => standing.Roster.Contacts
        .Where(contact => contact.PersonId == person.Id && contact is { Primary: true, Until: null })
        .Select(contact => $"{standing.UnitName(contact.UnitId)}联络员");

    private static IEnumerable<string> Posts(Person person)
    {
        if (person.Is(Roles.Head))
        {
            yield return "秘书处处长";
            yield return "秘书处负责人";
        }

        if (person.Is(Roles.Clerk)) yield return "秘书处经办";
        if (person.Is(Roles.Coordinator))
        {
            yield return $"{person.City}市发改统筹员";
            yield return $"{person.City}市发改委统筹员";
            yield return $"{person.City}统筹员";
        }

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
        if (person.Office == Office.ViceMayor)
        {
            yield return $"{person.City}市分管副市长";
            yield return $"{person.City}分管副市长";
        }
    }
}
