using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Meets whoever is not known: binds by code or by the tenant's directory, and says how to be bound to everybody else.</summary>
public sealed class Doorkeeper(Binding binding, AutomaticBinding automatic, StandingStore standings, BusinessClock clock) : IStrangers
{
    public async Task<Reply?> BindAsync(Incoming incoming, CancellationToken cancellation) =>
        incoming.Press is null && BindingText.CodeIn(incoming.Text, stranger: false) is { } code
            ? await TakeAsync(incoming, code, cancellation)
            : null;

    public async Task<Reply> MeetAsync(Incoming incoming, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await automatic.KnownAsync(standing, incoming.Address) is { } known)
            return Reply.Say(incoming.InGroup ? EnrolmentWords.NotNow : EnrolmentWords.OutOfTerm(standing, known, clock.Today));
        if (incoming.Press is null && BindingText.CodeIn(incoming.Text, stranger: true) is { } code)
            return await TakeAsync(incoming, code, cancellation);
        return await automatic.BindAsync(standing, incoming.Address, cancellation) is { } person
            ? Reply.Say(incoming.InGroup ? EnrolmentWords.BoundInGroup(person) : EnrolmentWords.Bound(standing, person, clock.Today))
            : Reply.Say(EnrolmentWords.Stranger);
    }

    /// <summary>What is said to a person who added the bot.</summary>
    public async Task<string> WelcomeAsync(Address address, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await automatic.KnownAsync(standing, address) is { } known)
        {
            await automatic.RememberAsync(known, address, cancellation);
            return standing.Roster.ServesOn(known, clock.Today)
                ? $"{known.Name}，您好，我是长株潭调度机器人。请发送“帮助”，查看能办理的事项。"
                : EnrolmentWords.OutOfTerm(standing, known, clock.Today);
        }

        return await automatic.BindAsync(standing, address, cancellation) is { } person
            ? EnrolmentWords.Bound(standing, person, clock.Today)
            : EnrolmentWords.Hello;
    }

    private async Task<Reply> TakeAsync(Incoming incoming, string code, CancellationToken cancellation)
    {
        if (code.Length == 0) return Reply.Say(EnrolmentWords.Usage);
        var standing = await standings.LoadAsync();
        return incoming.InGroup
            ? await binding.VoidAsync(standing, incoming.Address, code, cancellation)
            : await binding.RedeemAsync(standing, incoming.Address, code, cancellation);
    }
}
