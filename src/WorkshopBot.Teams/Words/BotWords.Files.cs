using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Teams.Words;

/// <content>What stands on the cards about a meeting's transcript, and about files.</content>
public sealed partial class BotWords
{
    public string ProposalsTitle => Say();
    public string ProposalsHow => Say();
    public string ProposalsAfter(int n) => Say([n]);
    public string WhichProposals => Say();
    public string RecordProposals => Say();
    public string DropProposals => Say();
    public string NoProposals => Say();
    public string FetchTranscript => Say();
    public string ToMyFiles => Say();
    public string FileQuestionIsBelow => Say();
    public string FileDescription => Say();
    public string OpenInSharedFolder => Say();

    public string Of(ProposalState state) => Named(state);
}
